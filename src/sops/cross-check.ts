import { verdicts } from '#src/cases/case.ts'
import { clashingHeadings, clashingWords } from './clashes.ts'
import type { Mismatch } from './mismatch.ts'
import type { Sop } from './sop.ts'

/** What a schema cannot see: ids that stand twice, and references to what is not there. `sop` fits its schema. */
export const crossCheck = (sop: Sop): Mismatch[] => [
  ...duplicates(sop),
  ...order(sop),
  ...sayings(sop),
  ...choices(sop),
  ...missingVerdicts(sop),
  ...clashingWords(sop),
  ...unknownHeadings(sop),
  ...clashingHeadings(sop),
  ...self(sop),
]

function duplicates({ criteria, notFor, fields, extra, starters, vocabularies, macro }: Sop): Mismatch[] {
  const { personas, plans, health, verdicts } = vocabularies
  return [
    ...Object.entries({ criteria, notFor, extra, starters }).flatMap(([list, rows]) => twice([list], rows, 'id')),
    ...Object.entries({ personas, plans, health, verdicts }).flatMap(([list, rows]) => twice(['vocabularies', list], rows, 'value')),
    ...twice(['fields'], fields, 'field'),
    ...twice(['macro', 'headings'], macro.headings, 'field'),
  ]
}

/** Each row whose name another row before it bears. */
function twice(list: readonly string[], rows: readonly Record<string, unknown>[], member: string): Mismatch[] {
  const names = rows.map((row) => String(row[member]))
  return repeated(names).map((index) => ({ path: [...list, index, member], message: `“${names[index]}” stands here for the second time.` }))
}

const repeated = (values: readonly string[]) => values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []))

function missingVerdicts({ vocabularies }: Sop): Mismatch[] {
  const missing = verdicts.filter((verdict) => !vocabularies.verdicts.some(({ value }) => value === verdict))
  return missing.map((verdict) => ({ path: ['vocabularies', 'verdicts'], message: `Say which words betray the verdict “${verdict}”.` }))
}

/** An extra field follows a field of the SOP, or an extra field that stands before it: so no two can follow each other. */
function order({ fields, extra }: Sop): Mismatch[] {
  const known = new Set<string>(fields.map(({ field }) => field))
  return extra.flatMap(({ id, after }, index) => {
    const found = known.has(after)
    known.add(id)
    return found ? [] : [{ path: ['extra', index, 'after'], message: `“${after}” is neither a field of this SOP nor an extra field given before this one.` }]
  })
}

/** Whoever is stopped or advised is told what is missing, and how to mend it. */
function sayings({ fields, extra }: Sop): Mismatch[] {
  const all = [...fields.map((field, index) => ({ field, path: ['fields', index] })), ...extra.map((field, index) => ({ field, path: ['extra', index] }))]
  return all.flatMap(({ field, path }) => {
    const lacking = field.rule === undefined ? [] : (['missing', 'mend'] as const).filter((name) => field[name] === undefined)
    return lacking.map((name) => ({ path, message: `A field with a rule needs the sentence “${name}”.` }))
  })
}

function choices({ extra }: Sop): Mismatch[] {
  return extra.flatMap(({ type, choices }, index) => {
    const path = ['extra', index, 'choices']
    if (type === 'choice' && choices.length < 2) return [{ path, message: 'A choice needs at least two choices.' }]
    if (type !== 'choice' && choices.length > 0) return [{ path, message: `Only a choice has choices; this is a ${type}.` }]
    return repeated(choices).map((at) => ({ path: [...path, at], message: `“${choices[at]}” stands here for the second time.` }))
  })
}

/** What a heading of the macro may stand for besides the fields of a case: the customer as a whole, and the issue, over ask and blocker. */
const headed = new Set([
  'ticket',
  'customer',
  'customer.name',
  'customer.persona',
  'customer.plan',
  'customer.health',
  'customer.notes',
  'criteria',
  'issue',
  'ask',
  'blocker',
  'steps',
  'evidence',
  'evidenceWaiver',
  'proposal',
  'proposal.recommendation',
  'proposal.references',
  'proposal.assumptions',
  'proposal.confidence',
])

function unknownHeadings({ macro, extra }: Sop): Mismatch[] {
  const known = headed.union(new Set(extra.map(({ id }) => `extra.${id}`)))
  return macro.headings.flatMap(({ field }, index) =>
    known.has(field) ? [] : [{ path: ['macro', 'headings', index, 'field'], message: `“${field}” is no field a heading can stand for.` }],
  )
}

function self({ name, notFor }: Sop): Mismatch[] {
  const path = (index: number) => ['notFor', index, 'sop']
  return notFor.flatMap(({ sop }, index) => (sop === name ? [{ path: path(index), message: 'What this SOP is not for cannot go to this SOP.' }] : []))
}
