import { ActionIcon, Group, Stack, Textarea } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { texts } from '../../texts/texts.ts'
import type { Mark } from '../marking.tsx'
import type { Field } from './fields-of-case.ts'

const words = texts.moves.return

type Props = {
  marks: readonly Mark[]
  fields: readonly Field[]
  form: UseFormReturnType<{ note: string }>
  toggle: (field: string) => void
  word: (field: string, mend: string) => void
}

/** Each marked field with how to mend it. A mark that is new takes the focus, so that its words can be typed at once. */
export function MarkRows({ marks, fields, form, toggle, word }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const titles = new Map(fields.map(({ path, title }) => [path, title]))
  useFocusNew(list, marks)
  return (
    <Stack ref={list} gap="xs" role="list" aria-label={words.marks}>
      {marks.map(({ field, mend }, at) => {
        const title = titles.get(field) ?? field
        const path = `marks.${at}.mend`
        return (
          <Group key={field} role="listitem" gap={4} wrap="nowrap" align="flex-start">
            <Textarea
              flex={1}
              label={words.mend(title)}
              autosize
              minRows={1}
              maxRows={6}
              {...form.getInputProps(path)}
              value={mend}
              data-field={field}
              onChange={(event) => {
                form.clearFieldError(path)
                word(field, event.currentTarget.value)
              }}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              mt={24}
              aria-label={words.unmark(title)}
              title={words.unmark(title)}
              onClick={() => {
                form.clearErrors()
                toggle(field)
              }}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </Group>
        )
      })}
    </Stack>
  )
}

function useFocusNew(list: React.RefObject<HTMLDivElement | null>, marks: readonly Mark[]) {
  const known = useRef<readonly string[] | null>(null)
  useEffect(() => {
    const fields = marks.map(({ field }) => field)
    const fresh = fields.find((field) => known.current !== null && !known.current.includes(field))
    known.current = fields
    if (fresh !== undefined) list.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(fresh)}"]`)?.focus()
  }, [list, marks])
}
