import { stemmer } from '@orama/stemmers/english'

/** Two endings that are no words of their own: “user’s”, “can’t”. */
const contraction = /([\p{L}\p{N}])['’](?:s|t|re|ve|ll|d|m)(?![\p{L}\p{N}])/gu

/** Letters and digits; signs in between hold an identifier together. */
const word = /[\p{L}\p{N}]+(?:[-_.][\p{L}\p{N}]+)*/gu

/** The words of a text in their order, lower-case and without accents. An identifier (`ERR-4012`, `node.js`) stands whole, and then in its parts. */
export function wordsIn(text: string): string[] {
  const found = plain(text).match(word) ?? []
  return found.flatMap((whole) => {
    const parts = whole.split(/[-_.]/)
    return parts.length > 1 ? [whole, ...parts] : parts
  })
}

const plain = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(contraction, '$1')

const stems = new Map<string, string>()

/** To stem a word takes longer than to look it up; what people type is without end, so it is forgotten now and then. */
const mostKept = 50_000

/** The stem of an English word by Snowball; what is no plain word, such as an identifier or a number, stays as it is. */
export function stemOf(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  if (!/^[a-z]{3,}$/.test(word)) return word
  const stem = stemmer(word)
  if (stems.size >= mostKept) stems.clear()
  stems.set(word, stem)
  return stem
}
