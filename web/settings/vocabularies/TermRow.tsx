import { Group, TextInput } from '@mantine/core'
import { RowTools } from '../../escalate/RowTools.tsx'
import { isPlainEnter } from '../../escalate/row-keys.ts'
import { texts } from '../../texts/texts.ts'
import type { Term } from './terms.ts'

const words = texts.settings.vocabularies

type Props = {
  id: string
  row: Term
  label: string
  place: { at: number; of: number }
  error: string | undefined
  onChange: (title: string) => void
  onNext: () => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

export function TermRow({ id, row, label, place, error, onChange, onNext, onMove, onRemove }: Props) {
  const what = row.title.trim() ? `“${row.title}”` : label
  const said = { up: () => words.up(what), down: () => words.down(what), remove: () => words.remove(what), first: words.first, last: words.last }
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <TextInput
        id={id}
        aria-label={label}
        flex={1}
        size="sm"
        value={row.title}
        error={error}
        maxLength={100}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        onKeyDown={(event) => {
          if (!isPlainEnter(event)) return
          event.preventDefault()
          onNext()
        }}
      />
      <RowTools words={said} place={place} onMove={onMove} onRemove={onRemove} />
    </Group>
  )
}
