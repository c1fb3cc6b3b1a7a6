const blank = '…'

/** A recommendation that begins with these words, behind what is written already. */
export const begunWith = (recommendation: string | null, starter: string): string =>
  recommendation === null || recommendation.trim() === '' ? starter : `${recommendation.trimEnd()}\n${starter}`

/** Where the first blank of the starter stands at the end of a text, to be written over: from and to; behind the last letter when it has none. */
export function blankIn(text: string, starter: string): [from: number, to: number] {
  const at = text.indexOf(blank, text.length - starter.length)
  return at < 0 ? [text.length, text.length] : [at, at + blank.length]
}
