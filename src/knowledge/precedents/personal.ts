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

/** Links first: what stands inside one is told once. An id: a long number, or a mix of letters and figures that nobody would choose as a word. */
const link = /\b(?:https?:\/\/|www\.)[^\s<>"”)\]]+/giu
const holdsId = /\d{4,}|(?=[a-z\d-]{0,200}\d)[a-z\d][a-z\d-]{11,}|[?&][\w-]{1,200}=[^&\s]{6,}/i
const email = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
const ticket = /(?<![\p{L}\p{N}])(?:(?:ticket|conversation|case|id|no\.?)[\s:#]*#?|#)\d{4,}(?!\p{N})|(?<![\p{L}\p{N}.,])\d{9,}(?!\p{N})/giu
/** With a country’s prefix, with an area’s, or as it is written in North America. */
const phone = /(?<![\p{L}\p{N}])(?:(?:\+|00)\d[\d\s()./-]{5,}\d|\(?0\d{1,4}\)?[\s/-]?\d[\d\s/-]{4,}\d|\(?\d{3}\)?[-.\s]\d{3}[-.\s]\d{4})(?!\p{N})/gu
const date = /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}$/
const word = /[\p{L}\p{N}]+/gu
const number = /\p{N}+/gu

/** Of a longer name its first so many UTF-16 units are looked for as a whole: no company’s name is longer. */
const longestName = 200

/**
 * Finds what belongs to one customer, in the order in which it stands. It points out; somebody who knows the case says whether it matters.
 * Every expression is fixed, and what the case says is looked up in sets: the work grows with the length of the texts, never with their product.
 */
export function personalIn(text: string, whose: Whose): Personal[] {
  const found = [
    ...matches(text, 'link', link).filter(({ text }) => holdsId.test(text.slice(0, 2_000))),
    ...matches(text, 'email', email),
    ...ownNumbers(text, whose),
    ...matches(text, 'ticket', ticket),
    ...matches(text, 'phone', phone).filter(({ text }) => !date.test(text)),
    ...wholeName(text, whose),
    ...wordsOfName(text, whose),
  ]
  return untouched(found, text.length).toSorted((one, other) => one.at - other.at)
}

const matches = (text: string, kind: Personal['kind'], pattern: RegExp): Personal[] =>
  [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ kind, text: withoutEnd(found), at: index }))

/** Without the marks that end a sentence. A loop, for an expression would begin again at each of many marks. */
function withoutEnd(text: string): string {
  let end = text.length
  while (end > 0 && '.,;:!?'.includes(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

/** What was found first keeps what both touch. */
function untouched(found: readonly Personal[], length: number): Personal[] {
  const taken = new Uint8Array(length)
  return found.filter(({ at, text }) => {
    const isFree = !taken.subarray(at, at + text.length).includes(1)
    taken.fill(1, at, at + text.length)
    return isFree
  })
}

/** The words of the name that are no everyday words. Short ones count as names only with a capital letter, as they are written. */
function wordsOfName(text: string, { customer }: Whose): Personal[] {
  const words = (customer?.match(word) ?? []).filter((one) => one.length >= 3 && !/^\d{1,3}$/.test(one) && !ordinary.has(one.toLowerCase()))
  const long = new Set(words.filter(({ length }) => length >= 5).map((one) => one.toLowerCase()))
  const short = new Set(words.filter(({ length }) => length < 5))
  return matches(text, 'customer', word).filter(({ text }) => short.has(text) || long.has(text.toLowerCase()))
}

/** The whole name, however its letters and blanks are written; never a part of a word. */
function wholeName(text: string, { customer }: Whose): Personal[] {
  const name = beginningOf((customer ?? '').trim())
  if (!/[\p{L}\p{N}]/u.test(name)) return []
  const sought = folded(name).letters
  const { letters, places } = folded(text)
  const found: Personal[] = []
  for (let from = letters.indexOf(sought); from >= 0; ) {
    const [at, end] = [places[from] ?? 0, places[from + sought.length] ?? text.length]
    const isWhole = !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at)) && !/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2))
    if (isWhole) found.push({ kind: 'customer', text: text.slice(at, end), at })
    from = letters.indexOf(sought, from + (isWhole ? sought.length : 1))
  }
  return found
}

/** Whole words of a longer name, as far as they fit. */
function beginningOf(name: string): string {
  if (name.length <= longestName) return name
  const end = name.slice(0, longestName + 1).search(/\s\S*$/)
  return name.slice(0, end > 0 ? end : longestName).trim()
}

/** A text in small letters with single blanks, and of each of its units the place that it has in the text as it was written. */
function folded(text: string): { letters: string; places: number[] } {
  const [letters, places]: [string[], number[]] = [[], []]
  for (const { 0: piece, index } of text.matchAll(/\s+|\S/gu)) {
    const small = /^\s/.test(piece) ? ' ' : piece.toLowerCase()
    letters.push(small)
    for (let unit = 0; unit < small.length; unit++) places.push(index)
  }
  return { letters: letters.join(''), places }
}

/** The numbers of the case’s ticket, wherever they stand. */
function ownNumbers(text: string, { ticket }: Whose): Personal[] {
  const own = new Set((ticket ?? '').match(/\d{3,}/g))
  return own.size === 0 ? [] : matches(text, 'ticket', number).filter(({ text }) => own.has(text))
}

const what = {
  customer: 'is the customer’s name. Say “a customer” or what sort of customer it is.',
  email: 'is an e-mail address. Say whose it is in general, such as “the owner”.',
  phone: 'looks like a phone number. Take it out.',
  link: 'leads to one customer’s page. Say which page it is instead.',
  ticket: 'is the number of one ticket. Take it out: the escalation is linked anyway.',
}

/** What is wrong with it, and how to mend it. */
export const mendingOf = ({ kind, text }: Personal) => `“${text.length > 200 ? `${text.slice(0, 200).toWellFormed()}…` : text}” ${what[kind]}`
