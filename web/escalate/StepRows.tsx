import { Button, Stack, Text, VisuallyHidden } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Fragment, useState } from 'react'
import { texts } from '../texts/texts.ts'
import { FieldShell } from './FieldShell.tsx'
import { focusField, thenFocus } from './focus-field.ts'
import classes from './Rows.module.css'
import { blankStep, isBlankStep, moved, type Step, steps, withAfter, without } from './rows.ts'
import { StepRow } from './StepRow.tsx'
import { UndoLine } from './UndoLine.tsx'
import { useFirstRow, useRows } from './use-rows.ts'

const words = texts.rows.steps
const did = ({ id }: Step) => `steps[${id}].did`
const saw = ({ id }: Step) => `steps[${id}].saw`

/** What was done, with what came of it, one thing a row. Enter leads through a row and on to the next. */
export function StepRows() {
  const { rows: kept, taken, put, rearrange, take, bringBack } = useRows(steps)
  const rows = useFirstRow(kept, blankStep)
  const [said, say] = useState('')

  const add = (after: Step | undefined, texts: readonly (string | null)[] = [null]) => {
    const added = texts.map((did) => ({ ...blankStep(), did }))
    const last = added.at(-1)
    if (last) thenFocus(did(last), () => rearrange((rows) => withAfter(rows, after?.id ?? '', ...added)))
  }
  const goOn = (row: Step) => {
    if (isBlankStep(row)) return
    const next = rows[rows.indexOf(row) + 1]
    if (next && isBlankStep(next)) focusField(did(next))
    else add(row)
  }
  const dropBlank = (row: Step) => {
    const before = rows[rows.indexOf(row) - 1]
    if (before) thenFocus(saw(before), () => rearrange((rows) => without(rows, row.id)))
  }
  const move = (row: Step, by: -1 | 1) => {
    const to = rows.indexOf(row) + by
    if (!rows[to]) return
    rearrange((rows) => moved(rows, row.id, by))
    say(words.movedTo(to + 1))
  }
  const paste = (row: Step, [first = '', ...others]: readonly string[]) => {
    put({ ...row, did: first })
    add(row, others)
  }
  const undo = taken && <UndoLine what={words.removed(taken.at + 1)} onUndo={() => thenFocus(did(taken.row), bringBack)} />

  return (
    <FieldShell path="steps" group>
      <div className={classes.rows}>
        {rows.map((row, at) => (
          <Fragment key={row.id}>
            {taken?.at === at && undo}
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
        {taken && taken.at >= rows.length && undo}
      </div>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      <Stack gap={4} align="flex-start" mt={4}>
        <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => add(rows.at(-1))}>
          {words.add}
        </Button>
        <Text size="xs" c="dimmed">
          {words.hint}
        </Text>
      </Stack>
    </FieldShell>
  )
}
