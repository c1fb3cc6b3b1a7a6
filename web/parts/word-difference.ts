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
  const runs = joined(found.map(({ value, added, removed }): Run => ({ kind: added ? 'came' : removed ? 'went' : 'same', text: value })))
  const stayed = lengthOf(runs.filter(({ kind }) => kind === 'same'))
  return stayed < leastInCommon * Math.min(was.trim().length, is.trim().length) ? whole(was, is) : runs
}

const whole = (was: string, is: string): Run[] => [
  ...(was === '' ? [] : [{ kind: 'went', text: was } as const]),
  ...(is === '' ? [] : [{ kind: 'came', text: is } as const]),
]

const lengthOf = (runs: readonly Run[]) => runs.reduce((sum, { text }) => sum + text.trim().length, 0)

/** What stayed, and the change that follows it. */
type Stretch = { same: string; went: string; came: string }

/**
 * The few words between two changes that only happen to stand in both texts belong to the change: those no longer than the change on either side of them,
 * as in the semantic cleanup of diff-match-patch.
 */
function joined(runs: readonly Run[]): Run[] {
  const stretches = stretchesOf(runs)
  for (let at = 1; at < stretches.length; ) {
    const [before, here] = [stretches[at - 1], stretches[at]]
    if (!before || !here || here.same.length > Math.min(sizeOf(before), sizeOf(here))) at++
    else {
      stretches.splice(at - 1, 2, { same: before.same, went: before.went + here.same + here.went, came: before.came + here.same + here.came })
      at = Math.max(1, at - 1) // the change has grown, and may now outweigh what stands before it
    }
  }
  return stretches.flatMap(({ same, went, came }) => [...(same === '' ? [] : [{ kind: 'same', text: same } as const]), ...whole(went, came)])
}

function stretchesOf(runs: readonly Run[]): Stretch[] {
  const stretches: Stretch[] = []
  let open: Stretch = { same: '', went: '', came: '' }
  for (const { kind, text } of runs) {
    if (kind === 'same' && open.went + open.came !== '') {
      stretches.push(open)
      open = { same: '', went: '', came: '' }
    }
    open[kind] += text
  }
  return [...stretches, open]
}

const sizeOf = ({ went, came }: Stretch) => Math.max(went.length, came.length)
