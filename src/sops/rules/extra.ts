import type { Case } from '#src/cases/case.ts'
import type { Finding } from '#src/foundation/refusal.ts'
import type { ExtraOfSop, Sop } from '../sop.ts'
import { isBlank } from './blank.ts'

type Value = Case['extra'][string]

/** The fields this SOP adds: empty though asked for, or holding something of another sort. Fields of other SOPs rest in the case unjudged. */
export const extraFields = ({ extra }: Case, sop: Sop): Finding[] =>
  sop.extra.flatMap((asked) => inField(asked, Object.hasOwn(extra, asked.id) ? (extra[asked.id] ?? null) : null))

function inField(asked: ExtraOfSop, value: Value): Finding[] {
  const { id, rule: severity, title, question, missing = `${title}: nothing is given.`, mend = question } = asked
  const field = `extra.${id}`
  if (value === null || (typeof value === 'string' && isBlank(value)))
    return severity ? [{ field, rule: 'extra.missing', severity, message: missing, mend }] : []
  const wanted = unfit(asked, value)
  if (wanted === undefined) return []
  // What does not fit is as good as missing, and weighs as much.
  return [{ field, rule: 'extra.unfit', severity: severity ?? 'advises', message: `“${title}” holds something of another sort.`, mend: wanted }]
}

/** What the field wants instead; undefined when the value fits. */
function unfit({ type, choices }: ExtraOfSop, value: string | number): string | undefined {
  switch (type) {
    case 'text':
      return undefined
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? undefined : 'Give a number, in digits alone.'
    case 'choice':
      return choices.includes(String(value)) ? undefined : `Choose one of: ${choices.join(', ')}.`
    case 'link':
      return URL.parse(String(value))?.protocol === 'https:' ? undefined : 'Give an address that begins with https:.'
  }
}
