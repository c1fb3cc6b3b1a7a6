import { NativeSelect, NumberInput } from '@mantine/core'
import { valueAt, withValueAt } from '../draft/places.ts'
import { FieldShell } from '../FieldShell.tsx'
import { type Sop, useWriting } from '../writing-context.ts'
import { LineField, TextField, useWords } from './TextField.tsx'

type Extra = Sop['extra'][number]

/** A field that only this SOP asks for. One that it does not know any more is a text. */
export function ExtraField({ name }: { name: string }) {
  const { sop } = useWriting()
  const extra = sop.extra.find(({ id }) => id === name)
  const path = `extra.${name}`
  switch (extra?.type) {
    case 'choice':
      return <ChoiceField path={path} choices={extra.choices} />
    case 'number':
      return <NumberField path={path} />
    case 'link':
      return <LineField path={path} type="url" />
    default:
      return <TextField path={path} lines={2} />
  }
}

function ChoiceField({ path, choices }: { path: string; choices: Extra['choices'] }) {
  const [words, write] = useWords(path)
  const data = ['', ...choices, ...(choices.includes(words) || words === '' ? [] : [words])]
  return (
    <FieldShell path={path}>
      {(field) => <NativeSelect {...field} size="sm" data={data} value={words} onChange={({ currentTarget: { value } }) => write(value)} />}
    </FieldShell>
  )
}

/** What is no number yet (“-”) is kept as it is typed; the check speaks of it. */
function NumberField({ path }: { path: string }) {
  const { draft, change } = useWriting()
  const value = valueAt(draft, path)
  return (
    <FieldShell path={path}>
      {(field) => (
        <NumberInput
          {...field}
          size="sm"
          value={typeof value === 'number' || typeof value === 'string' ? value : ''}
          onChange={(typed) => change((draft) => withValueAt(draft, path, typed === '' ? null : typed))}
        />
      )}
    </FieldShell>
  )
}
