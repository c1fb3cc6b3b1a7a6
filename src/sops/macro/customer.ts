import type { Case } from '#src/cases/case.ts'
import type { MacroSop } from './headings.ts'
import { termFor, termIn } from './terms.ts'

/** Who it is stands at the beginning; a longer text is notes. */
const most = 2_000

const piecesOf = (text: string) => text.split(/[,;/|\n]/).map((piece) => piece.trim())

type Customer = Case['customer']

/**
 * “Agency plan client with 25+ sites”: who it is in one sentence. What the SOP has words for is filled in where nothing
 * else says it, and the sentence stays in the notes as it was written.
 */
export function readCustomer(text: string, { vocabularies }: MacroSop): Partial<Customer> {
  const persona = termIn(text, vocabularies.personas)
  const pieces = piecesOf(text.slice(0, most))
  const bare = pieces.map((piece) => termFor(piece, vocabularies.plans)).find((plan) => plan !== undefined && plan.toLowerCase() !== persona?.toLowerCase())
  const phrase = termIn(text, vocabularies.plans, (spelling) => spelling.includes(' '))
  const health = termIn(text, vocabularies.health, (spelling) => /^(?:healthy|at risk|churning)$/.test(spelling))
  return compact({ persona, plan: phrase ?? bare ?? namedPlan(text), health, notes: text })
}

/** “Account health or plan type: Agency, at risk”. */
export function readAccount(text: string, { vocabularies }: MacroSop): Partial<Customer> {
  if (text.length > most) return { notes: text }
  const pieces = piecesOf(text)
  const health = pieces.map((piece) => termFor(piece, vocabularies.health)).find((known) => known !== undefined)
  const [plan, ...rest] = pieces.filter((piece) => piece !== '' && termFor(piece, vocabularies.health) === undefined)
  return compact({ plan: plan && (termFor(plan, vocabularies.plans) ?? plan), health, notes: rest.join(', ') || undefined })
}

/** “on the Platinum plan”: plans are an open list, and a name before the word is one. */
const namedPlan = (text: string) => /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}\p{N}+-]{1,40}) (?:plan|tier)(?!\p{L})/u.exec(text.slice(0, most))?.[1]

const compact = <Given extends Record<string, unknown>>(given: Given) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<Customer> // Object.entries forgets the names
