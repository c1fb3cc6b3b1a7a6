import { diffWordsWithSpace } from 'diff'

/** A run of text that stayed, came or went. */
export type Run = { kind: 'same' | 'came' | 'went'; text: string }

/** Past this many words that differ, nobody reads them one by one, and comparing them takes longer than a blink. */
const mostDifferentWords = 500

/** Where less than this share of the shorter text stayed, words that happen to be in both only make it harder to read. */
const leastInCommon = 0.3

/** Two texts as runs of words, in the order in which to read them; a text with next to nothing in common with the other goes and comes as a whole. */
export function wordDifference(was: string, is: string): Run[] {
  if (was === '' || is === '') return whole(was, is)
  const found = diffWordsWithSpace(was, is, { maxEditLength: mostDifferentWords })
  if (found === undefined) return whole(was, is)
  const runs = found.map(({ value, added, removed }): Run => ({ kind: added ? 'came' : removed ? 'went' : 'same', text: value }))
  const stayed = lengthOf(runs.filter(({ kind }) => kind === 'same'))
  return stayed < leastInCommon * Math.min(was.trim().length, is.trim().length) ? whole(was, is) : runs
}

const whole = (was: string, is: string): Run[] => [
  ...(was === '' ? [] : [{ kind: 'went', text: was } as const]),
  ...(is === '' ? [] : [{ kind: 'came', text: is } as const]),
]

const lengthOf = (runs: readonly Run[]) => runs.reduce((sum, { text }) => sum + text.trim().length, 0)
