import { texts } from '../texts/texts.ts'
import type { Sop } from './version.ts'

const parts: Readonly<Record<string, string>> = texts.sop.parts

/** `fields[steps[].saw].why` → `fields` with the row `steps[].saw`, then `why`: what stands in brackets may hold brackets and dots of its own. */
export function segmentsOf(path: string): { name: string; row: string | null }[] {
  const segments: { name: string; row: string | null }[] = []
  let [name, row, depth] = ['', '', 0]
  const end = () => {
    if (name !== '') segments.push({ name, row: row === '' ? null : row })
    ;[name, row] = ['', '']
  }
  for (const letter of path) {
    if (letter === ']') depth -= 1
    if (depth > 0) row += letter
    else if (letter === '.') end()
    else if (letter !== '[' && letter !== ']') name += letter
    if (letter === '[') depth += 1
  }
  end()
  return segments
}

/** How people read a place in an SOP: “Field “Steps taken”, why it is asked”. */
export function titleOfSopPath(path: string, sop: Sop): string {
  let at = ''
  const words = segmentsOf(path).flatMap(({ name, row }) => {
    at = at === '' ? name : `${at}.${name}`
    if (row === null) return isSilent(at) ? [] : [wordFor(at, name)]
    const said = `${wordFor(`${at}[]`, name)} “${titleOfRow(name, row, sop)}”`
    at += '[]'
    return [said]
  })
  const text = words.join(', ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Said by what stands in it: nobody needs to hear “Texts, Introduction”. */
const isSilent = (at: string) => ['texts', 'vocabularies'].includes(at)

const wordFor = (at: string, name: string) => parts[at] ?? parts[name] ?? name

/** Fields are known by their titles; criteria and starters by their ids, which are shorter than what they say. */
function titleOfRow(list: string, row: string, { fields, extra }: Sop): string {
  if (list === 'fields') return fields.find(({ field }) => field === row)?.title ?? row
  if (list === 'extra') return extra.find(({ id }) => id === row)?.title ?? row
  return row
}

/** A value of an SOP as text to read: rows and members on lines of their own. */
export function textOfValue(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value))
    return value.every((one) => typeof one !== 'object')
      ? value.join(value.some((one) => String(one).includes(' ')) ? '\n' : ', ')
      : value.map(textOfValue).join('\n')
  if (typeof value !== 'object') return String(value)
  const members = Object.entries(value).filter(([, member]) => textOfValue(member) !== '')
  return members.map(([name, member]) => `${parts[name] ?? name}: ${textOfValue(member)}`).join('\n')
}
