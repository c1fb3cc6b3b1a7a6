import { caseFields, isCaseField } from '#src/cases/fields.ts'
import type { Sop } from '../sop.ts'

/** What the macro needs to know of an SOP. */
export type MacroSop = Pick<Sop, 'macro' | 'vocabularies' | 'criteria' | 'extra'>

export type Headings = {
  /** The field a heading stands for, in whatever words, case and dress it was written. */
  find(label: string): string | undefined
  /** The heading that is written for a field, and found again. */
  write(field: string): string
  isTitle(line: string): boolean
  /** The layout's fields in its order, groups (`customer`, `issue`) included; what it leaves out follows. */
  fields: readonly string[]
}

/** Every part of a case that has a heading of its own, whether the layout names it or not. */
const parts = [
  ...['ticket', 'customer.name', 'customer.persona', 'customer.plan', 'customer.health', 'customer.notes', 'criteria', 'ask', 'blocker', 'steps'],
  ...['evidence', 'evidenceWaiver', 'proposal.recommendation', 'proposal.references', 'proposal.assumptions', 'proposal.confidence'],
]

const leftOver = { field: 'unplaced', write: 'Anything else', read: [] }

/** The words of a text, and nothing of its dress: without case, marks, emoji and apostrophes. */
export const bareWords = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘`´]/g, '')
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()

/** A heading's words: what stands in brackets, or says only whether it must be filled in, is no part of it; “T1” is Tier 1. */
const headingWords = (text: string) =>
  bareWords(text.replace(/\([^()]*\)/g, ' '))
    .replace(/^\d{1,2} (?=\p{L})/u, '')
    .replace(/ (?:if (?:any|available|applicable)|optional|required)$/, '')
    .replace(/ (?:it|this|that)$/, '')
    .replace(/\bt([123])\b/g, 'tier $1')

/** The headings of an SOP's layout, with the words it knows for them, and a heading for every part that it leaves out. */
export function headingsOf({ macro, extra }: MacroSop): Headings {
  const named = new Set(macro.headings.map(({ field }) => field))
  const extras = extra.map(({ id, title }) => ({ field: `extra.${id}`, write: title, read: [] }))
  const unnamed = [...parts.map((field) => ({ field, write: isCaseField(field) ? caseFields[field] : field, read: [] })), ...extras, leftOver]
  const all = [...macro.headings, ...unnamed.filter(({ field }) => !named.has(field))]
  const byWords = new Map<string, string>()
  const learn = (words: string, field: string) => byWords.has(words) || byWords.set(words, field)
  for (const { write, field } of all) learn(headingWords(write), field)
  for (const { read, field } of all) for (const other of read) learn(headingWords(other), field)
  const find = (label: string) => byWords.get(headingWords(label)) ?? nameIn(label) ?? joined(headingWords(label), byWords)
  const labels = new Map(all.filter(({ write, field }) => find(write) === field).map(({ write, field }) => [field, write]))
  const titled = headingWords(macro.title)
  return {
    find,
    write: (field) => labels.get(field) ?? field,
    isTitle: (line) => headingWords(line) === titled,
    fields: [...new Set(all.map(({ field }) => field))],
  }
}

/** A field may always be named as it is called inside: `extra.environment`, `customer.notes`. */
function nameIn(label: string): string | undefined {
  const name = label.trim()
  return parts.includes(name) || /^extra\.[a-z][\w-]{0,59}$/i.test(name) ? name : undefined
}

/** “Account health or plan type” stands for both: the account. Of other customer headings joined, it is the customer. */
function joined(words: string, byWords: ReadonlyMap<string, string>): string | undefined {
  const fields = words.split(/ (?:or|and) /).map((part) => byWords.get(part))
  if (fields.length < 2 || !fields.every((field) => field?.startsWith('customer'))) return undefined
  return fields.every((field) => field === 'customer.plan' || field === 'customer.health') ? 'account' : 'customer'
}
