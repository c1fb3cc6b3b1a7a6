import { ActionIcon, Group, Stack, Textarea } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { texts } from '../../texts/texts.ts'
import { type Mark, useMarking } from '../marking.tsx'
import type { Field } from './fields-of-case.ts'

const words = texts.moves.return

type Form = UseFormReturnType<{ note: string }>
type Props = { fields: readonly Field[]; form: Form }

/** Each marked field with how to mend it. A mark that is new takes the focus, so that its words can be typed at once. */
export function MarkRows({ fields, form }: Props) {
  const { marks, newest, toggle } = useMarking()
  const titles = new Map(fields.map(({ path, title }) => [path, title]))
  return (
    <Stack gap="xs" role="list" aria-label={words.marks}>
      {marks.map((mark, at) => (
        <MarkRow
          key={mark.field}
          mark={mark}
          title={titles.get(mark.field) ?? mark.field}
          path={`marks.${at}.mend`}
          form={form}
          isNew={mark.field === newest}
          onRemove={(button) => {
            focusBeside(button)
            form.clearErrors()
            toggle(mark.field)
          }}
        />
      ))}
    </Stack>
  )
}

type RowProps = { mark: Mark; title: string; path: string; form: Form; isNew: boolean; onRemove: (button: HTMLElement) => void }

function MarkRow({ mark: { field, mend }, title, path, form, isNew, onRemove }: RowProps) {
  const { word } = useMarking()
  const input = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (isNew) input.current?.focus()
  }, [isNew])
  return (
    <Group role="listitem" gap={4} wrap="nowrap" align="flex-start">
      <Textarea
        ref={input}
        flex={1}
        label={words.mend(title)}
        autosize
        minRows={1}
        maxRows={6}
        {...form.getInputProps(path)}
        value={mend}
        onChange={({ currentTarget }) => {
          form.clearFieldError(path)
          word(field, currentTarget.value)
        }}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        mt={24}
        aria-label={words.unmark(title)}
        title={words.unmark(title)}
        onClick={({ currentTarget }) => onRemove(currentTarget)}
      >
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </Group>
  )
}

/** The row goes, and the focus to its neighbour, or to where the next mark is chosen. */
function focusBeside(button: HTMLElement) {
  const row = button.closest('[role="listitem"]')
  const next = row?.nextElementSibling ?? row?.previousElementSibling ?? row?.closest('form')
  next?.querySelector<HTMLElement>('textarea, input')?.focus()
}
