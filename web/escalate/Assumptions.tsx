import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Fragment, type KeyboardEvent } from 'react'
import { texts } from '../texts/texts.ts'
import { askedAt } from './asked.ts'
import { FieldShell } from './FieldShell.tsx'
import { MarkWords } from './FieldWords.tsx'
import classes from './Rows.module.css'
import { RowText } from './RowText.tsx'
import { RowTools } from './RowTools.tsx'
import { isPlainEnter } from './row-keys.ts'
import { type Assumption, assumptions, isBlankAssumption, linesOf, newRowId } from './rows.ts'
import { UndoLine } from './UndoLine.tsx'
import { useTypedRows } from './use-typed-rows.ts'
import { useWriting } from './writing-context.ts'

const words = texts.rows.assumptions
const make = (text: string): Assumption => ({ id: newRowId(), text })
const pathOf = ({ id }: Assumption) => `proposal.assumptions[${id}].text`
const kind = { list: assumptions, make, isBlank: isBlankAssumption, first: pathOf, last: pathOf }

/** What has to be true for the proposal to be right, one thing a row. */
export function Assumptions() {
  const { rows, taken, put, take, add, goOn, dropBlank, paste, undo } = useTypedRows(kind)
  const takenOut = taken && <UndoLine what={words.removed(taken.at + 1)} onUndo={undo} />
  return (
    <FieldShell path="proposal.assumptions" group>
      {rows.map((row, at) => (
        <Fragment key={row.id}>
          {taken?.at === at && takenOut}
          <AssumptionRow
            row={row}
            at={at}
            onChange={put}
            onNext={() => goOn(row)}
            onDropBlank={() => dropBlank(row)}
            onPaste={(lines) => paste(row, lines)}
            onRemove={() => take(row)}
          />
        </Fragment>
      ))}
      {taken && taken.at >= rows.length && takenOut}
      <Button variant="subtle" size="compact-sm" mt={2} leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>
        {words.add}
      </Button>
    </FieldShell>
  )
}

type Props = {
  row: Assumption
  at: number
  onChange: (row: Assumption) => void
  onNext: () => void
  onDropBlank: () => void
  onPaste: (lines: readonly string[]) => void
  onRemove: () => void
}

function AssumptionRow({ row, at, onChange, onNext, onDropBlank, onPaste, onRemove }: Props) {
  const { sop } = useWriting()
  const press = (event: KeyboardEvent) => {
    const then = isPlainEnter(event) ? onNext : event.key === 'Backspace' && isBlankAssumption(row) ? onDropBlank : null
    if (!then) return
    event.preventDefault()
    then()
  }
  return (
    <div className={classes.single}>
      <span className={classes.number} aria-hidden>
        {at + 1}
      </span>
      <div>
        <MarkWords path={`proposal.assumptions[${row.id}]`} />
        <FieldShell path={pathOf(row)} label={words.assumption(at + 1)} hideLabel>
          {(field) => (
            <RowText
              {...field}
              placeholder={at === 0 ? askedAt(sop, 'proposal.assumptions').placeholder : undefined}
              value={row.text}
              onText={(text) => onChange({ ...row, text: text ?? '' })}
              onKeyDown={press}
              onPaste={(event) => {
                const lines = linesOf(event.clipboardData.getData('text/plain'))
                if (!isBlankAssumption(row) || lines.length < 2) return
                event.preventDefault()
                onPaste(lines)
              }}
            />
          )}
        </FieldShell>
      </div>
      <RowTools words={words} place={{ at, of: at + 1 }} onRemove={onRemove} />
    </div>
  )
}
