import { Text, TextInput } from '@mantine/core'
import { texts } from '../../texts/texts.ts'
import { FieldShell } from '../FieldShell.tsx'
import { isWholeText } from '../paste/use-pasted-text.ts'
import { DeskLine } from '../ticket/DeskLine.tsx'
import { fieldId } from '../writing-context.ts'
import { useWords } from './TextField.tsx'

const path = 'ticket'
const hint = `${fieldId(path)}-hint`

/** The first line: an address of a ticket is that; a text with lines is the whole case. */
export function TicketField({ onText, autoFocus }: { onText: (text: string) => void; autoFocus: boolean }) {
  const [words, write] = useWords(path)
  return (
    <FieldShell path={path}>
      {(field) => (
        <>
          <TextInput
            {...field}
            size="sm"
            autoFocus={autoFocus}
            aria-describedby={hint}
            value={words}
            onChange={({ currentTarget: { value } }) => write(value)}
            onPaste={(event) => {
              const text = event.clipboardData.getData('text/plain')
              if (!isWholeText(text)) return
              event.preventDefault()
              onText(text)
            }}
          />
          <Text id={hint} size="xs" c="dimmed" mt={4}>
            {texts.escalate.paste.hint}
          </Text>
          <DeskLine />
        </>
      )}
    </FieldShell>
  )
}
