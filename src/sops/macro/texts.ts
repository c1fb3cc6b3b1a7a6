import type { Case } from '#src/cases/case.ts'
import { readTicket } from '#src/cases/ticket.ts'
import { readAccount, readCustomer } from './customer.ts'
import { isWaiver } from './evidence.ts'
import { bareWords, type MacroSop } from './headings.ts'
import { readConfidence, referencesIn } from './proposal.ts'
import type { Part } from './rows.ts'
import { termFor, termIn } from './terms.ts'

/** Puts what stands under one heading into the case. What it cannot put there it answers, to be kept as unplaced. */
export type TextReader = (part: Part, into: Case, sop: MacroSop) => string | undefined

/** Said twice, it stands twice. */
const joined = (was: string | null, text: string) => (was === null ? text : `${was}\n\n${text}`)

const ticket: TextReader = ({ text, quoted }, into) => {
  if (into.ticket !== null) return text
  if (quoted) into.ticket = text
  if (quoted) return undefined
  const [first = '', ...rest] = text.split('\n')
  const address = /\s/.test(first) ? addressIn(first) : undefined
  into.ticket = address ?? first
  return [address === undefined ? '' : beside(address, first), ...rest].join('\n').trim() || undefined
}

/** What a line says beside the address in it; nothing if its words are the address's own, as in “7 (https://…/7)”. */
function beside(address: string, line: string): string {
  const others = line.replace(address, ' ')
  const known = new Set(['', ...bareWords(address).split(' ')])
  return bareWords(others)
    .split(' ')
    .every((word) => known.has(word))
    ? ''
    : others
}

/** The address in “https://… (the second message)”, if the line is no reference as it stands. */
function addressIn(line: string): string | undefined {
  if (readTicket(line).kind !== 'refused') return undefined
  const tokens = line.slice(0, 4_000).match(/(?<![\p{L}\p{N}])https:\/\/[^\s<>()[\]|"]+/gu) ?? []
  return tokens.find((token) => readTicket(token).kind !== 'refused')
}

const customer: TextReader = ({ text }, into, sop) => {
  into.customer = { ...into.customer, ...unset(readCustomer(text, sop), into), notes: joined(into.customer.notes, text) }
  return undefined
}

const account: TextReader = ({ text }, into, sop) => {
  const { notes, ...found } = readAccount(text, sop)
  into.customer = { ...into.customer, ...unset(found, into), notes: notes ? joined(into.customer.notes, notes) : into.customer.notes }
  return undefined
}

/** Only what nothing else has said yet. */
const unset = (found: Partial<Case['customer']>, { customer: known }: Case): Partial<Case['customer']> =>
  Object.fromEntries(Object.entries(found).filter(([name]) => known[name as keyof Case['customer']] === null)) // Object.entries forgets the names

const health: TextReader = ({ text }, into, { vocabularies }) => {
  const whole = termFor(text, vocabularies.health)
  into.customer.health ??= whole ?? termIn(text, vocabularies.health) ?? null
  return whole === into.customer.health ? undefined : text
}

const recommendation: TextReader = ({ text, quoted }, { proposal }) => {
  const found = quoted ? { text, references: [] } : referencesIn(text)
  if (found.text !== '') proposal.recommendation = joined(proposal.recommendation, found.text)
  const known = new Set(proposal.references.map(({ url }) => url))
  const added = found.references.filter(({ url }) => !known.has(url)).map((reference, at) => ({ id: `r${proposal.references.length + at + 1}`, ...reference }))
  proposal.references.push(...added.slice(0, 50))
  return undefined
}

const confidence: TextReader = ({ text }, { proposal }) => {
  const found = readConfidence(text)
  proposal.confidence ??= found?.confidence ?? null
  return found?.whole && found.confidence === proposal.confidence ? undefined : text
}

/** How the texts are read, by field; rows are read elsewhere. */
export const textReaders: ReadonlyMap<string, TextReader> = new Map<string, TextReader>([
  ['ticket', ticket],
  ['customer', customer],
  ['account', account],
  ['customer.name', ({ text }, into) => once(into.customer, 'name', text)],
  ['customer.persona', ({ text, quoted }, into, { vocabularies }) => once(into.customer, 'persona', named(text, quoted, vocabularies.personas))],
  ['customer.plan', ({ text, quoted }, into, { vocabularies }) => once(into.customer, 'plan', named(text, quoted, vocabularies.plans))],
  ['customer.health', health],
  ['customer.notes', ({ text }, into) => append(into.customer, 'notes', text)],
  ['issue', ({ text }, into) => append(into, 'ask', text)],
  ['ask', ({ text }, into) => append(into, 'ask', text)],
  ['blocker', ({ text }, into) => append(into, 'blocker', text)],
  ['evidenceWaiver', ({ text }, into) => append(into, 'evidenceWaiver', text)],
  ['proposal', recommendation],
  ['proposal.recommendation', recommendation],
  ['proposal.confidence', confidence],
])

function append<Name extends string>(holder: { [name in Name]: string | null }, name: Name, text: string): undefined {
  holder[name] = joined(holder[name], text)
}

function once<Name extends string>(holder: { [name in Name]: string | null }, name: Name, text: string): string | undefined {
  if (holder[name] !== null) return text
  holder[name] = text
  return undefined
}

const named = (text: string, quoted: boolean, terms: MacroSop['vocabularies']['personas']) => (quoted ? text : (termFor(text, terms) ?? text))

/** A field of the SOP's own: a number and a choice are known for what they are, unless they were quoted. */
export function readExtra(id: string, { text, quoted }: Part, into: Case, { extra }: MacroSop): string | undefined {
  if (Object.hasOwn(into.extra, id)) return text
  const field = extra.find((known) => known.id === id)
  const choice = field?.choices.find((known) => known.toLowerCase() === text.toLowerCase())
  const number = field?.type === 'number' && /^-?\d{1,15}(?:\.\d{1,15})?(?:e[+-]?\d{1,3})?$/.test(text) ? Number(text) : undefined
  into.extra = { ...into.extra, [id]: quoted ? text : (number ?? choice ?? text) }
  return undefined
}

/** What stands under “Screenshots” without being an upload: a reason why there is none, or a link that no field takes. */
export function readNoUpload(text: string, into: Case): string | undefined {
  return isWaiver(text) ? append(into, 'evidenceWaiver', text) : text
}
