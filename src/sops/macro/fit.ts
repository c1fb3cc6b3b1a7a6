import { Case } from '#src/cases/case.ts'
import { cutToSize } from '#src/cases/size.ts'
import { longestText } from '#src/foundation/text.ts'

/** The most rows a list of a case takes, and the most pieces `unplaced` takes. */
export const mostRows = 100

/**
 * The case with every text short enough for its field; what is cut off goes on in `unplaced`. All a case can hold there
 * are two million characters: doors take in half of that. A case that is still too large is cut, with a mark that says so.
 */
export function fitted(given: Case): Case {
  const over: string[] = []
  const short = shortened({ ...given, unplaced: [] }, over)
  return Case.parse(cutToSize({ ...(short as object), unplaced: pieces([...given.unplaced, ...over]) }))
}

function shortened(value: unknown, over: string[]): unknown {
  if (typeof value === 'string') return head(value, over)
  if (Array.isArray(value)) return value.map((row) => shortened(row, over))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shortened(inner, over)]))
}

function head(text: string, over: string[]): string {
  const [first = '', ...rest] = slices(text)
  over.push(...rest)
  return first
}

function pieces(texts: readonly string[]): string[] {
  const written = texts.filter((text) => text.trim() !== '').flatMap(slices)
  return written.length <= mostRows ? written : slices(written.join('\n')).slice(0, mostRows)
}

/** The text in lengths a field takes, cut at a blank where there is one, and never within a character. */
function slices(text: string): string[] {
  const cut: string[] = []
  let from = 0
  while (text.length - from > longestText) {
    const to = cutBefore(text, from)
    cut.push(text.slice(from, to))
    from = to
  }
  return [...cut, text.slice(from)]
}

function cutBefore(text: string, from: number): number {
  const most = text.slice(from, from + longestText)
  const blank = Math.max(most.lastIndexOf(' '), most.lastIndexOf('\n'))
  if (blank > longestText / 2) return from + blank + 1
  return from + most.length - (/[\ud800-\udbff]$/.test(most) ? 1 : 0)
}
