import { Textarea, TextInput } from '@mantine/core'
import { valueAt, withValueAt } from '../draft/places.ts'
import { FieldShell } from '../FieldShell.tsx'
import { useWriting } from '../writing-context.ts'

/** The words of one field, and how they are written. */
export function useWords(path: string): [string, (words: string) => void] {
  const { draft, change } = useWriting()
  const value = valueAt(draft, path)
  return [value === null || value === undefined ? '' : String(value), (words) => change((draft) => withValueAt(draft, path, words === '' ? null : words))]
}

/** A field of one text. `lines`: as many as it shows while it is empty; one that is always short takes a single line. */
export function TextField({ path, lines }: { path: string; lines: number }) {
  const [words, write] = useWords(path)
  return (
    <FieldShell path={path}>
      {(field) => <Textarea {...field} size="sm" autosize minRows={lines} value={words} onChange={({ currentTarget: { value } }) => write(value)} />}
    </FieldShell>
  )
}

/** A field of one line. */
export function LineField({ path, type }: { path: string; type?: 'url' }) {
  const [words, write] = useWords(path)
  return (
    <FieldShell path={path}>
      {(field) => <TextInput {...field} size="sm" inputMode={type} value={words} onChange={({ currentTarget: { value } }) => write(value)} />}
    </FieldShell>
  )
}
