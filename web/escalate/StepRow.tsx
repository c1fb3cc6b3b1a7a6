import { type ClipboardEvent, type KeyboardEvent, useState } from 'react'
import { useActions } from '../keyboard/actions.tsx'
import { texts } from '../texts/texts.ts'
import { Choice } from './Choice.tsx'
import { FieldShell } from './FieldShell.tsx'
import { MarkWords } from './FieldWords.tsx'
import { focusField } from './focus-field.ts'
import classes from './Rows.module.css'
import { RowText } from './RowText.tsx'
import { RowTools } from './RowTools.tsx'
import { isPlainEnter } from './row-keys.ts'
import { isBlankStep, linesOf, type Step } from './rows.ts'
import { fieldId, useWriting } from './writing-context.ts'

const words = texts.rows.steps

export type StepRowProps = {
  step: Step
  place: { at: number; of: number }
  onChange: (step: Step) => void
  /** On to the next row, made if there is none. */
  onNext: () => void
  onDropBlank: () => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
  /** A list was pasted where nothing stands yet. */
  onPaste: (lines: readonly string[]) => void
}

/** One step. The names of its fields are drawn above the first row only. */
export function StepRow(props: StepRowProps) {
  const { step, place, onNext, onMove, onRemove } = props
  const [inside, setInside] = useState(false)
  const path = `steps[${step.id}]`
  const named = place.at === 0
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no grid
    <div
      role="group"
      aria-label={words.step(place.at + 1)}
      className={classes.step}
      data-named={named || undefined}
      onFocus={() => setInside(true)}
      onBlur={() => setInside(false)}
    >
      {inside && <MoveKeys onMove={onMove} />}
      <span className={classes.number} aria-hidden>
        {place.at + 1}
      </span>
      <div className={classes.did}>
        <MarkWords path={path} />
        <Told part="did" named={named} onEnter={() => focusField(`${path}.verdict`)} {...props} />
      </div>
      <div className={classes.verdict}>
        <Verdict named={named} {...props} />
      </div>
      <div className={classes.saw}>
        <Told part="saw" named={named} onEnter={onNext} {...props} />
      </div>
      <RowTools words={words} place={place} onMove={onMove} onRemove={onRemove} />
    </div>
  )
}

type PartProps = StepRowProps & { named: boolean }
type ToldProps = PartProps & { part: 'did' | 'saw'; onEnter: () => void }

/** What was done, or what was seen. */
function Told({ step, part, named, onEnter, onChange, onDropBlank, onPaste }: ToldProps) {
  const press = (event: KeyboardEvent) => {
    const then = isPlainEnter(event) ? onEnter : event.key === 'Backspace' && isBlankStep(step) ? onDropBlank : null
    if (!then) return
    event.preventDefault()
    then()
  }
  const paste = (event: ClipboardEvent) => {
    const lines = linesOf(event.clipboardData.getData('text/plain'))
    if (part === 'saw' || step.did !== null || lines.length < 2) return
    event.preventDefault()
    onPaste(lines)
  }
  return (
    <FieldShell path={`steps[${step.id}].${part}`} hideLabel={!named}>
      {(field) => <RowText {...field} value={step[part]} onText={(text) => onChange({ ...step, [part]: text })} onKeyDown={press} onPaste={paste} />}
    </FieldShell>
  )
}

function Verdict({ step, named, onChange }: PartProps) {
  const { sop } = useWriting()
  const path = `steps[${step.id}]`
  return (
    <FieldShell path={`${path}.verdict`} hideLabel={!named} group>
      <Choice
        labelledBy={`${fieldId(`${path}.verdict`)}-label`}
        options={sop.vocabularies.verdicts.map(({ value, title }) => ({ value, label: title }))}
        value={step.verdict}
        onChange={(verdict) => onChange({ ...step, verdict })}
        onDone={() => focusField(`${path}.saw`)}
      />
    </FieldShell>
  )
}

function MoveKeys({ onMove }: Pick<StepRowProps, 'onMove'>) {
  useActions(words.title, [
    { id: 'step-up', label: words.keys.up, keys: 'mod+ArrowUp', whileTyping: true, run: () => onMove(-1) },
    { id: 'step-down', label: words.keys.down, keys: 'mod+ArrowDown', whileTyping: true, run: () => onMove(1) },
  ])
  return null
}
