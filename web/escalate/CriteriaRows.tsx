import { Checkbox, Stack } from '@mantine/core'
import { useRef } from 'react'
import { texts } from '../texts/texts.ts'
import { FieldShell } from './FieldShell.tsx'
import { MarkWords } from './FieldWords.tsx'
import { thenFocus } from './focus-field.ts'
import classes from './Rows.module.css'
import { RowText } from './RowText.tsx'
import { type Claim, criteria, newRowId, without, withRow } from './rows.ts'
import { useRows } from './use-rows.ts'
import { fieldId, useWriting } from './writing-context.ts'

const words = texts.rows.criteria

type Criterion = { id: string; title: string; proof: { question: string; placeholder: string | undefined } }

/** The SOP's reasons to escalate, as sentences to tick; a ticked one asks for its proof. */
export function CriteriaRows() {
  const { sop } = useWriting()
  const { rows, put, rearrange } = useRows(criteria)
  const unticked = useRef(new Map<string, Claim>())
  const tick = (criterion: string) => {
    const claim = unticked.current.get(criterion) ?? { id: newRowId(), criterion, proof: null }
    thenFocus(`criteria[${claim.id}].proof`, () => rearrange((rows) => withRow(rows, claim)))
  }
  const untick = (claim: Claim) => {
    unticked.current.set(claim.criterion, claim)
    rearrange((rows) => without(rows, claim.id))
  }
  // What was ticked under another SOP, or another version, stays to be seen.
  const strangers = rows.filter(({ criterion }) => !sop.criteria.some(({ id }) => id === criterion))
  const all: Criterion[] = [
    ...sop.criteria,
    ...strangers.map(({ criterion }) => ({ id: criterion, title: criterion, proof: { question: words.unknown, placeholder: undefined } })),
  ]
  return (
    <FieldShell path="criteria" group>
      <Stack gap={6} mt={4}>
        {all.map((criterion) => {
          const claim = rows.find((row) => row.criterion === criterion.id)
          return (
            <div key={criterion.id}>
              {claim && <MarkWords path={`criteria[${claim.id}]`} />}
              {claim && <MarkWords path={`criteria[${claim.id}].criterion`} />}
              <Tick criterion={criterion} claim={claim} onTick={() => (claim ? untick(claim) : tick(criterion.id))} />
              {claim && <Proof criterion={criterion} claim={claim} onChange={put} />}
            </div>
          )
        })}
      </Stack>
    </FieldShell>
  )
}

function Tick({ criterion, claim, onTick }: { criterion: Criterion; claim: Claim | undefined; onTick: () => void }) {
  const { findingsAt } = useWriting()
  const path = claim && `criteria[${claim.id}].criterion`
  const [finding] = path ? findingsAt(path) : []
  return (
    <Checkbox
      id={path && fieldId(path)}
      size="md"
      classNames={{ label: classes.tick }}
      label={criterion.title}
      error={finding && `${finding.message} ${finding.mend}`}
      checked={claim !== undefined}
      onChange={onTick}
    />
  )
}

type ProofProps = { criterion: Criterion; claim: Claim; onChange: (claim: Claim) => void }

function Proof({ criterion: { proof }, claim, onChange }: ProofProps) {
  return (
    <div className={classes.proof}>
      <FieldShell path={`criteria[${claim.id}].proof`} label={proof.question}>
        {(field) => <RowText {...field} placeholder={proof.placeholder} value={claim.proof} onText={(proof) => onChange({ ...claim, proof })} />}
      </FieldShell>
    </div>
  )
}
