import { isNear } from './near.ts'
import { stemOf } from './words.ts'

/** How long a word has to be to be taken for a slip of the keys. */
const shortest = 4

/** The stems of all texts, numbered from 0. Every word of theirs is kept with its stem, for to stem takes longer than to look up. */
export function lexicon() {
  const stems = new Map<string, number>()
  const words = new Map<string, number>()
  const byLength = new Map<number, string[]>()

  /** The number of a word of a text. */
  function learn(word: string): number {
    const known = words.get(word)
    if (known !== undefined) return known
    const stem = stemOf(word)
    const number = stems.get(stem) ?? stems.size
    words.set(word, number)
    if (number === stems.size) addStem(stem, number)
    return number
  }

  function addStem(stem: string, number: number) {
    stems.set(stem, number)
    const alike = byLength.get(stem.length)
    if (alike) alike.push(stem)
    else byLength.set(stem.length, [stem])
  }

  /** The numbers of the stems that are a slip of the keys away from this one. */
  function near(stem: string): number[] {
    if (stem.length < shortest) return []
    const alike = [-1, 0, 1].flatMap((more) => (byLength.get(stem.length + more) ?? []).filter((known) => known.length >= shortest && isNear(stem, known)))
    return alike.map((known) => stems.get(known) ?? 0)
  }

  return { learn, near, find: (stem: string) => stems.get(stem) }
}
