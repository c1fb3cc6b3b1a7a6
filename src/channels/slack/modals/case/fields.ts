import type { InputBlock } from '@slack/types'
import { type Case, confidences, healths } from '#src/cases/case.ts'
import type { ExtraOfSop, Sop } from '#src/sops/sop.ts'
import { type Choice, checkField, fileField, heardField, selectField, textField } from '../blocks.ts'
import { chosenIn, type OpenView, typedIn, wordsIn } from '../typed.ts'
import { assumptions, type Lines, references, rowsIn, steps, written } from './lines.ts'

/** A field that only this SOP asks for. */
export function extraField({ id, type, choices }: ExtraOfSop): CaseField {
  const get = ({ extra }: Case) => (extra[id] === undefined || extra[id] === null ? null : String(extra[id]))
  const path = `extra.${id}`
  if (type === 'choice') return choice(path, get, () => choices.map((value) => ({ value, title: value })))
  const field = words(path, get, type === 'text')
  if (type !== 'number') return field
  const number = (text: string | null) => (text !== null && Number.isFinite(Number(text)) ? Number(text) : text)
  return { ...field, patch: (view, block, from) => changed(wordsIn(view, block), get(from), (typed) => at(path, number(typed))) }
}

/** How a field of a case stands in a modal: as what, and what of the case it changes. */
export type CaseField = {
  /** What stands in it; null: nothing. What is longer than Slack takes is not shown as a field at all. */
  text(from: Case, sop: Sop): string | null
  draw(field: Asked, from: Case, sop: Sop): InputBlock
  /** The part of a JSON Merge Patch that what was typed amounts to. */
  patch(view: OpenView, block: string, from: Case, sop: Sop): object
}

type Asked = { block: string; label: string; hint?: string | undefined; placeholder?: string | undefined }

/** `customer.name` and a value as a patch. */
const at = (path: string, value: unknown) => path.split('.').reduceRight<unknown>((inner, name) => ({ [name]: inner }), value) as object

function words(path: string, get: (from: Case) => string | null, multiline = false): CaseField {
  return {
    text: get,
    draw: (field, from) => textField(field, get(from), { multiline }),
    patch: (view, block, from) => changed(wordsIn(view, block), get(from), (value) => at(path, value)),
  }
}

function choice(path: string, get: (from: Case) => string | null, choices: (sop: Sop) => readonly Choice[]): CaseField {
  const withOwn = (from: Case, sop: Sop) => {
    const [own, known] = [get(from), choices(sop)]
    return own === null || known.some(({ value }) => value === own) ? known : [...known, { value: own, title: own }]
  }
  return {
    text: () => null,
    draw: (field, from, sop) => (withOwn(from, sop).length === 0 ? textField(field, get(from)) : selectField(field, withOwn(from, sop), get(from))),
    patch: (view, block, from) => changed(chosenIn(view, block) ?? wordsIn(view, block), get(from), (value) => at(path, value)),
  }
}

const changed = <T>(is: T, was: T, patch: (value: T) => object) => (is === was ? {} : patch(is))

const terms = (known: readonly { value: string; title: string }[]) => known.map(({ value, title }) => ({ value, title }))

/** A list of the case, one row a line. */
function lineField<Row extends { id: string }>(path: string, get: (from: Case) => readonly Row[], lines: Lines<Row>): CaseField {
  const text = (from: Case, sop: Sop) => written(get(from), lines, sop) || null
  return {
    text,
    draw: (field, from, sop) => textField(field, text(from, sop), { multiline: true }),
    patch: (view, block, from, sop) => changed(wordsIn(view, block), text(from, sop), (typed) => at(path, rowsIn(typed ?? '', get(from), lines, sop))),
  }
}

const criteria: CaseField = {
  text: () => null,
  draw: (field, from, sop) =>
    checkField(
      field,
      sop.criteria.map(({ id, title, proof }) => ({ value: id, title, description: proof.question })),
      from.criteria.map(({ criterion }) => criterion),
    ),
  /** One proof for every criterion that is chosen; those that have their own keep it until it is changed here. */
  patch: (view, block, from) => {
    const chosen = typedIn(view, block).selected_options?.map(({ value }) => value) ?? []
    const typed = wordsIn(view, proofBlock)
    const same = typed === proofOf(from)
    const rows = chosen.map((criterion) => {
      const row = from.criteria.find((one) => one.criterion === criterion)
      return row && same ? row : { ...(row ? { id: row.id } : {}), criterion, proof: typed }
    })
    const untouched = same && chosen.join() === from.criteria.map(({ criterion }) => criterion).join()
    return untouched ? {} : { criteria: rows }
  },
}

const proofBlock = 'criteria[].proof'

const proofs: CaseField = { text: proofOf, draw: (field, from) => textField(field, proofOf(from), { multiline: true }), patch: () => ({}) }

function proofOf({ criteria }: Case): string | null {
  return [...new Set(criteria.flatMap(({ proof }) => proof ?? []))].join('\n') || null
}

/** Files are stored before, and come in with the case; here is only the field. */
const evidence: CaseField = { text: () => null, draw: (field) => fileField(field), patch: () => ({}) }

/** The fields a modal has, by what the SOP calls them. What is missing here is written in the browser. */
export const caseFields: ReadonlyMap<string, CaseField> = new Map<string, CaseField>([
  ['ticket', words('ticket', ({ ticket }) => ticket)],
  ['customer.name', words('customer.name', ({ customer }) => customer.name)],
  [
    'customer.persona',
    choice(
      'customer.persona',
      ({ customer }) => customer.persona,
      ({ vocabularies }) => terms(vocabularies.personas),
    ),
  ],
  ['customer.plan', words('customer.plan', ({ customer }) => customer.plan)],
  ['customer.health', choice('customer.health', ({ customer }) => customer.health, healthsOf)],
  ['customer.notes', words('customer.notes', ({ customer }) => customer.notes, true)],
  ['criteria', criteria],
  [proofBlock, proofs],
  ['ask', { ...words('ask', ({ ask }) => ask), draw: (field, { ask }) => heardField(field, ask) }],
  ['blocker', words('blocker', ({ blocker }) => blocker, true)],
  ['steps', lineField('steps', ({ steps }) => steps, steps)],
  ['evidence', evidence],
  ['evidenceWaiver', words('evidenceWaiver', ({ evidenceWaiver }) => evidenceWaiver, true)],
  ['proposal.recommendation', words('proposal.recommendation', ({ proposal }) => proposal.recommendation, true)],
  ['proposal.references', lineField('proposal.references', ({ proposal }) => proposal.references, references)],
  ['proposal.assumptions', lineField('proposal.assumptions', ({ proposal }) => proposal.assumptions, assumptions)],
  [
    'proposal.confidence',
    choice(
      'proposal.confidence',
      ({ proposal }) => proposal.confidence,
      () => confidences.map((value) => ({ value, title: spoken(value) })),
    ),
  ],
])

function healthsOf({ vocabularies }: Sop): Choice[] {
  return vocabularies.health.length > 0 ? terms(vocabularies.health) : healths.map((value) => ({ value, title: spoken(value) }))
}

const spoken = (value: string) => value.charAt(0).toUpperCase() + value.slice(1).replaceAll('-', ' ')
