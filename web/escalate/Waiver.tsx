import { Button, Group } from '@mantine/core'
import { type RefObject, useState } from 'react'
import { flushSync } from 'react-dom'
import { useActions } from '../keyboard/actions.tsx'
import { Keys } from '../keyboard/Keys.tsx'
import { texts } from '../texts/texts.ts'
import { FieldShell } from './FieldShell.tsx'
import { thenFocus } from './focus-field.ts'
import { RowText } from './RowText.tsx'
import { fieldId, useWriting } from './writing-context.ts'

const words = texts.rows.evidence
const path = 'evidenceWaiver'
const key = 'n'

/** Instead of evidence: a sentence why there is nothing to see. Taken back, the words are kept `aside` for the next time. */
export function Waiver({ aside }: { aside: RefObject<string | null> }) {
  const { draft, change } = useWriting()
  const [asked, setAsked] = useState(false)
  const { evidenceWaiver } = draft
  const write = (words: string | null) => change((draft) => ({ ...draft, evidenceWaiver: words }))
  const waive = () =>
    thenFocus(path, () => {
      setAsked(true)
      if (evidenceWaiver === null) write(aside.current)
    })
  const takeBack = () => {
    aside.current = evidenceWaiver
    flushSync(() => {
      setAsked(false)
      write(null)
    })
    document.getElementById(button)?.focus()
  }
  useActions(words.title, [{ id: 'evidence-waive', label: words.waive, keys: key, run: waive }])
  if (!asked && evidenceWaiver === null)
    return (
      <Group>
        <Button id={button} variant="subtle" size="compact-sm" rightSection={<Keys keys={key} />} onClick={waive}>
          {words.waive}
        </Button>
      </Group>
    )
  return (
    <div>
      <FieldShell path={path} label={words.waiver}>
        {(field) => <RowText {...field} placeholder={field.placeholder ?? words.waiverPlaceholder} value={evidenceWaiver} onText={write} />}
      </FieldShell>
      <Button variant="subtle" size="compact-sm" mt={4} onClick={takeBack}>
        {words.noWaiver}
      </Button>
    </div>
  )
}

const button = `${fieldId(path)}-ask`
