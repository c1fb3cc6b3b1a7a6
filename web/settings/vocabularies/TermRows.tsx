import { Button, Fieldset, Stack, Text, VisuallyHidden } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Fragment, useState } from 'react'
import { flushSync } from 'react-dom'
import { moved, newRowId, withAfter, withBack, without, withRow } from '../../escalate/rows.ts'
import { UndoLine } from '../../escalate/UndoLine.tsx'
import { texts } from '../../texts/texts.ts'
import { TermRow } from './TermRow.tsx'
import type { List, Term } from './terms.ts'

const words = texts.settings.vocabularies

type Rearrange = (rows: readonly Term[]) => Term[]

type Props = {
  list: List
  rows: readonly Term[]
  /** What was said of single rows, by their place. */
  refused: ReadonlyMap<string, string>
  onChange: (to: Rearrange) => void
}

/** One list of words in the order in which they are offered. Enter leads on; what is taken out can be brought back at its place. */
export function TermRows({ list, rows, refused, onChange }: Props) {
  const { taken, said, add, goOn, move, take, undo } = useTermRows({ list, rows, onChange })
  const takenOut = taken && <UndoLine what={taken.row.title.trim() ? words.removed(taken.row.title) : words.removedBlank} onUndo={undo} />
  return (
    <Fieldset legend={words.lists[list]} variant="unstyled" mx={0} styles={{ legend: { fontWeight: 600 } }}>
      <Stack gap={4}>
        {rows.length === 0 && !taken && (
          <Text size="sm" c="dimmed">
            {words.noneYet}
          </Text>
        )}
        {rows.map((row, at) => (
          <Fragment key={row.id}>
            {taken?.at === at && takenOut}
            <TermRow
              id={fieldOf(list, row.id)}
              row={row}
              label={words.row[list](at + 1)}
              place={{ at, of: rows.length }}
              error={refused.get(`vocabularies.${list}.${at}.title`) ?? refused.get(`vocabularies.${list}.${at}.value`)}
              onChange={(title) => onChange((rows) => withRow(rows, { ...row, title }))}
              onNext={() => goOn(at, row)}
              onMove={(by) => move(row, by)}
              onRemove={() => take(row, at)}
            />
          </Fragment>
        ))}
        {taken && taken.at >= rows.length && takenOut}
      </Stack>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      <Button variant="subtle" size="compact-sm" mt={4} leftSection={<IconPlus size={14} aria-hidden />} onClick={() => add(rows.at(-1))}>
        {words.add[list]}
      </Button>
    </Fieldset>
  )
}

/** What can be done with the rows, and where the focus goes with it. */
function useTermRows({ list, rows, onChange }: Pick<Props, 'list' | 'rows' | 'onChange'>) {
  const [taken, setTaken] = useState<{ row: Term; at: number } | null>(null)
  const [said, say] = useState('')
  const focus = (row: Term) => document.getElementById(fieldOf(list, row.id))?.focus()
  const rearrange = (to: Rearrange) =>
    flushSync(() => {
      setTaken(null)
      onChange(to)
    })
  const add = (after?: Term) => {
    const row = { id: newRowId(), value: null, title: '' }
    rearrange((rows) => withAfter(rows, after?.id ?? '', row))
    focus(row)
  }
  return {
    taken,
    said,
    add,
    goOn: (at: number, row: Term) => {
      const next = rows[at + 1]
      if (next) focus(next)
      else if (row.title.trim() !== '') add(row)
    },
    move: (row: Term, by: -1 | 1) => {
      const pressed = document.activeElement
      rearrange((rows) => moved(rows, row.id, by))
      if (pressed instanceof HTMLElement) pressed.focus() // browsers let go of what is put elsewhere
      say(words.movedTo(rows.indexOf(row) + by + 1))
    },
    take: (row: Term, at: number) => {
      setTaken({ row, at })
      onChange((rows) => without(rows, row.id))
    },
    undo: () => {
      if (!taken) return
      rearrange((rows) => withBack(rows, taken.row, taken.at))
      focus(taken.row)
    },
  }
}

const fieldOf = (list: List, id: string) => `${list}-${id}`
