/** What in a text belongs to one customer, and where: `at` is the place of its first letter. */
export type Personal = { kind: 'customer' | 'email' | 'phone' | 'link' | 'ticket'; text: string; at: number }

/** What is known of the case: whose it is, and its ticket as it was written. */
export type Whose = { customer: string | null; ticket: string | null }

/** Words of company names that name nobody: legal forms, trades, and what support speaks of all day. */
const ordinary = new Set(
  `ab account agency and associates bank brand business client clinic club co company consulting content corp corporation customer customers data design
  digital east education enterprise estate europe export finance food foundation für gmbh global group health health holding home hotel hotels house import inc
  industries institute international internet kg labs legal limited llc llp ltd management market marketing media mobile network new north office online partner
  partners plan plc print private pro products project public publishing pty real restaurant retail sales sarl school schools service services shop site sites
  social software solutions south spa store stores studio studios support systems team technologies technology template templates test the trade trading travel
  union university user users ventures web west workspace workspaces world`.split(/\s+/),
)

const letter = '[\\p{L}\\p{N}]'
const alone = (words: string) => `(?<!${letter})${words}(?!${letter})`
const literally = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(/\s+/g, '\\s+')

/** Links first: what stands inside one is told once. An id: a long number, or a mix of letters and figures that nobody would choose as a word. */
const link = /\b(?:https?:\/\/|www\.)[^\s<>"”)\]]+/giu
const holdsId = /\d{4,}|(?=[a-z\d-]*\d)[a-z\d][a-z\d-]{11,}|[?&][\w-]+=[^&\s]{6,}/i
const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
const ticket = /(?<![\p{L}\p{N}])(?:(?:ticket|conversation|case|id|no\.?)[\s:#]*#?|#)\d{4,}(?!\p{N})|(?<![\p{L}\p{N}.,])\d{9,}(?!\p{N})/giu
/** With a country’s prefix, with an area’s, or as it is written in North America. */
const phone = /(?<![\p{L}\p{N}])(?:(?:\+|00)\d[\d\s()./-]{5,}\d|\(?0\d{1,4}\)?[\s/-]?\d[\d\s/-]{4,}\d|\(?\d{3}\)?[-.\s]\d{3}[-.\s]\d{4})(?!\p{N})/gu
const date = /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}$/

/** Finds what belongs to one customer, in the order in which it stands. It points out; somebody who knows the case says whether it matters. */
export function personalIn(text: string, whose: Whose): Personal[] {
  const found = [
    ...matches(text, 'link', link).filter(({ text }) => holdsId.test(text)),
    ...matches(text, 'email', email),
    ...ticketOf(whose).flatMap((pattern) => matches(text, 'ticket', pattern)),
    ...matches(text, 'ticket', ticket),
    ...matches(text, 'phone', phone).filter(({ text }) => !date.test(text)),
    ...namesOf(whose).flatMap((pattern) => matches(text, 'customer', pattern)),
  ]
  // What was found first keeps what both touch.
  const once = found.filter((one, at) => !found.slice(0, at).some((earlier) => touch(earlier, one)))
  return once.toSorted((one, other) => one.at - other.at)
}

const matches = (text: string, kind: Personal['kind'], pattern: RegExp): Personal[] =>
  [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ kind, text: found.replace(/[.,;:!?]+$/, ''), at: index }))

const touch = (one: Personal, other: Personal) => one.at < other.at + other.text.length && other.at < one.at + one.text.length

/** The whole name however it is written; of its words, those that are no everyday words. Short ones count as names only with a capital letter. */
function namesOf({ customer }: Whose): RegExp[] {
  const name = customer?.trim() ?? ''
  if (!new RegExp(letter, 'u').test(name)) return []
  const words = (name.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length >= 3 && !/^\d{1,3}$/.test(word) && !ordinary.has(word.toLowerCase()))
  const parts = words.map((word) => (word.length >= 5 ? new RegExp(alone(word), 'giu') : new RegExp(alone(word), 'gu')))
  return [new RegExp(alone(literally(name)), 'giu'), ...parts]
}

/** The ticket of the case: the number in it, wherever it stands. */
function ticketOf({ ticket }: Whose): RegExp[] {
  const numbers = (ticket ?? '').match(/\d{3,}/g) ?? []
  return [...new Set(numbers)].map((number) => new RegExp(`(?<!\\p{N})${number}(?!\\p{N})`, 'gu'))
}

const what = {
  customer: 'is the customer’s name. Say “a customer” or what sort of customer it is.',
  email: 'is an e-mail address. Say whose it is in general, such as “the owner”.',
  phone: 'looks like a phone number. Take it out.',
  link: 'leads to one customer’s page. Say which page it is instead.',
  ticket: 'is the number of one ticket. Take it out: the escalation is linked anyway.',
}

/** What is wrong with it, and how to mend it. */
export const mendingOf = ({ kind, text }: Personal) => `“${text}” ${what[kind]}`
