import { Button, Group, Text, VisuallyHidden } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Fragment, useState } from 'react'
import { texts } from '../texts/texts.ts'
import { FieldShell } from './FieldShell.tsx'
import classes from './Rows.module.css'
import { isBlankStep, moved, newRowId, type Step, steps } from './rows.ts'
import { StepRow } from './StepRow.tsx'
import { UndoLine } from './UndoLine.tsx'
import { useTypedRows } from './use-typed-rows.ts'

const words = texts.rows.steps

const make = (line: string): Step => ({ id: newRowId(), did: line || null, verdict: null, saw: null })
const first = ({ id }: Step) => `steps[${id}].did`
const last = ({ id }: Step) => `steps[${id}].saw`
const kind = { list: steps, make, isBlank: isBlankStep, first, last }

/** What was done, with what came of it, one thing a row. Enter leads through a row and on to the next. */
export function StepRows() {
  const { rows, taken, put, rearrange, take, add, goOn, dropBlank, paste, undo } = useTypedRows(kind)
  const [said, say] = useState('')
  const move = (row: Step, by: -1 | 1) => {
    const to = rows.indexOf(row) + by
    if (!rows[to]) return
    rearrange((rows) => moved(rows, row.id, by))
    say(words.movedTo(to + 1))
  }
  const takenOut = taken && <UndoLine what={words.removed(taken.at + 1)} onUndo={undo} />
  return (
    <FieldShell path="steps" group>
      <div className={classes.rows}>
        {rows.map((row, at) => (
          <Fragment key={row.id}>
            {taken?.at === at && takenOut}
            <StepRow
              step={row}
              place={{ at, of: rows.length }}
              onChange={put}
              onNext={() => goOn(row)}
              onDropBlank={() => dropBlank(row)}
              onMove={(by) => move(row, by)}
              onRemove={() => take(row)}
              onPaste={(lines) => paste(row, lines)}
            />
          </Fragment>
        ))}
        {taken && taken.at >= rows.length && takenOut}
      </div>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      <Group gap="xs" mt={2}>
        <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>
          {words.add}
        </Button>
        <Text size="xs" c="dimmed">
          {words.hint}
        </Text>
      </Group>
    </FieldShell>
  )
}
