/** `whole`: only where the “@” begins a word and the name ends one. */
type Options = { whole?: boolean }

const wordBefore = /[\p{L}\p{N}_.]$/u
const wordAfter = /^[\p{L}\p{N}_]/u

/**
 * Puts something else in place of each “@” and what stands behind it, if `known` has that, in small letters; the longest first.
 * Looked up and never searched for: the work grows with the text alone, whoever is mentioned and whatever they are called.
 */
export function replaceMentions(text: string, known: ReadonlyMap<string, string>, { whole = false }: Options = {}): string {
  const lengths = [...new Set([...known.keys()].map(({ length }) => length))].toSorted((one, other) => other - one)
  const pieces: string[] = []
  let from = 0
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', Math.max(at + 1, from))) {
    if (whole && wordBefore.test(text.slice(Math.max(0, at - 2), at))) continue
    const ends = lengths.map((length) => at + 1 + length)
    const end = ends.find((end) => known.has(text.slice(at + 1, end).toLowerCase()) && !(whole && wordAfter.test(text.slice(end, end + 2))))
    if (end === undefined) continue
    pieces.push(text.slice(from, at), known.get(text.slice(at + 1, end).toLowerCase()) ?? '')
    from = end
  }
  return [...pieces, text.slice(from)].join('')
}
