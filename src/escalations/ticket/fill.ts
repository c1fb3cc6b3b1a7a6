import { type Case, healths } from '#src/cases/case.ts'
import type { TicketContext } from '#src/deliveries/helpdesk.ts'
import { termFor } from '#src/sops/macro/terms.ts'
import type { Sop } from '#src/sops/sop.ts'
import type { MappedField, Mapping } from '#src/workspace/mapping.ts'

/** What of a customer the help desk could tell, and of each field that it should have and could not, why. */
export type Filled = { customer: Case['customer']; unfilled: { field: `customer.${MappedField}`; because: string }[] }

type Known = Pick<TicketContext, 'company' | 'contact'>
type Vocabularies = Pick<Sop['vocabularies'], 'personas' | 'plans' | 'health'>
type Found = { value: string } | { because: string }

const fields = ['name', 'persona', 'plan', 'health', 'notes'] as const satisfies readonly MappedField[]

/** The longest text that is taken over, in UTF-16 units: nobody's name or plan is longer, and notes are no place for a novel. */
const most = 2_000

/** The customer of a case, from what the help desk knows of a ticket's company and contact. A field that takes from nowhere is left out of both. */
export function fill(known: Known, mapping: Mapping, vocabularies: Vocabularies): Filled {
  const customer: Case['customer'] = { name: null, persona: null, plan: null, health: null, notes: null }
  const unfilled: Filled['unfilled'] = []
  for (const field of fields.filter((field) => mapping[field].from.length > 0)) {
    const found = foundFor(field, known, mapping[field], vocabularies)
    if ('because' in found) unfilled.push({ field: `customer.${field}`, because: found.because })
    else if (field === 'health') customer.health = healths.find((health) => health === found.value) ?? null
    else customer[field] = found.value
  }
  return { customer, unfilled }
}

function foundFor(field: MappedField, known: Known, { from, words }: Mapping[MappedField], vocabularies: Vocabularies): Found {
  const tried = from.map((source) => at(known, source))
  const found = tried.find((one) => 'value' in one)
  if (!found) return { because: [...new Set(tried.flatMap((one) => ('because' in one ? one.because : [])))].join(' ') }
  const translated = words.find(({ written }) => alike(written, found.value))?.value ?? found.value
  return inOurWords(field, translated, vocabularies)
}

const alike = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase()

/** The first part of a source that is missing is what is said. */
function at({ company, contact }: Known, source: string): Found {
  const [whose = '', part = ''] = source.split('.')
  const owner = whose === 'company' ? company : contact
  if (owner === null) return { because: `The ticket has no ${whose} in the help desk.` }
  const isAttribute = part === 'attributes'
  const name = isAttribute ? source.slice(`${whose}.attributes.`.length) : part
  const values: object = isAttribute ? owner.attributes : owner
  const value: unknown = Object.hasOwn(values, name) ? Reflect.get(values, name) : null
  const text = value === null || value === undefined ? '' : String(value).replaceAll('\0', '').trim().slice(0, most).toWellFormed()
  return text === '' ? { because: `The help desk has no ${called(name)} for this ${whose}.` } : { value: text }
}

/** What every help desk has goes by a word of ours, an attribute by the desk's own. */
const usual = new Map(Object.entries({ name: 'name', plan: 'plan', size: 'size', monthlySpend: 'monthly spend', email: 'e-mail address' }))
const called = (name: string) => usual.get(name) ?? `“${name}”`

/** Persona, plan and health in a word that the SOP knows, where it knows any: figures and lists ask by it. */
function inOurWords(field: MappedField, text: string, { personas, plans, health }: Vocabularies): Found {
  const lists = { persona: personas, plan: plans, health }
  if (field !== 'persona' && field !== 'plan' && field !== 'health') return { value: text }
  const terms = lists[field]
  if (field !== 'health' && terms.length === 0) return { value: text }
  const value = termFor<{ value: string; title: string; words: string[] }>(text, terms)
  return value === undefined ? { because: unknown(field, text) } : { value }
}

const unknown = (field: string, text: string) =>
  `The help desk says “${text.slice(0, 100)}”, which is no ${field} that is known here. Choose one; an administrator can say what it means.`
