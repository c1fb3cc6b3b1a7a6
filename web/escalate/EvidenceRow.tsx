import { NativeSelect, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { evidenceQuery } from '../data/evidence.ts'
import { fileSize } from '../parts/file-kind.ts'
import { Thumbnail } from '../parts/Thumbnail.tsx'
import { texts } from '../texts/texts.ts'
import classes from './Evidence.module.css'
import { FieldShell } from './FieldShell.tsx'
import { MarkWords } from './FieldWords.tsx'
import { RowText } from './RowText.tsx'
import { RowTools } from './RowTools.tsx'
import { isBlankStep, type Shown, steps } from './rows.ts'
import { useWriting } from './writing-context.ts'

const words = texts.rows.evidence

type Props = { row: Shown; number: number; onChange: (row: Shown) => void; onOpen: () => void; onRemove: () => void }

/** One piece of evidence: what it looks like, what is to be seen on it, and the step it belongs to. */
export function EvidenceRow({ row, number, onChange, onOpen, onRemove }: Props) {
  const { data } = useQuery(evidenceQuery(row.id))
  const path = `evidence[${row.id}]`
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no grid
    <div role="group" aria-label={words.file(number)} className={classes.piece}>
      <Thumbnail id={row.id} caption={row.caption} onOpen={onOpen} />
      <div className={classes.about}>
        <MarkWords path={path} />
        <FieldShell path={`${path}.caption`} label={words.caption} hideLabel>
          {(field) => (
            <RowText
              {...field}
              placeholder={field.placeholder ?? words.captionPlaceholder}
              value={row.caption}
              onText={(caption) => onChange({ ...row, caption })}
            />
          )}
        </FieldShell>
        <div className={classes.facts}>
          <StepOf row={row} onChange={onChange} />
          <Text size="xs" c="dimmed" className={classes.name}>
            {data && `${data.name} · ${fileSize(data.size)}`}
          </Text>
        </div>
      </div>
      <RowTools words={words} place={{ at: number - 1, of: number }} onRemove={onRemove} />
    </div>
  )
}

function StepOf({ row, onChange }: Pick<Props, 'row' | 'onChange'>) {
  const { draft } = useWriting()
  const all = steps.read(draft).map((step, at) => ({ step, label: step.did === null ? words.stepAlone(at + 1) : words.stepOf(at + 1, short(step.did)) }))
  const written = all.filter(({ step }) => !isBlankStep(step))
  if (written.length === 0) return null
  const chosen = written.some(({ step }) => step.id === row.step) ? row.step : null
  return (
    <FieldShell path={`evidence[${row.id}].step`} label={words.step} hideLabel>
      {(field) => (
        <NativeSelect
          {...field}
          size="xs"
          data={[{ value: '', label: words.noStep }, ...written.map(({ step, label }) => ({ value: step.id, label }))]}
          value={chosen ?? ''}
          onChange={({ currentTarget: { value } }) => onChange({ ...row, step: value || null })}
        />
      )}
    </FieldShell>
  )
}

/** As much of what was done as tells one step from another. */
const short = (text: string) => (text.length > 40 ? `${text.slice(0, 40).trimEnd()}…` : text)
