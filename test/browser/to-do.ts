import type { Control, Sight } from './controls.ts'
import { rankOf } from './kinds.ts'

/** What one page offers to press, as it comes to light. `behind` are the presses that brought it there. */
export function openToDo(keyOf: (one: Control) => string, done: ReadonlySet<string>) {
  const met = new Map<string, { round: number; behind: readonly string[] }>()
  const sought = new Set<string>()
  let round = 0
  const open = ({ controls }: Sight) => controls.filter((one) => !done.has(keyOf(one)))
  const roundOf = (one: Control) => met.get(keyOf(one))?.round ?? 0
  const isLast = (one: Control) => Number(rankOf(one) === 3)
  const order = (one: Control, other: Control) => isLast(one) - isLast(other) || roundOf(other) - roundOf(one) || rankOf(one) - rankOf(other)
  return {
    meet: (sight: Sight, behind: readonly string[]) => {
      round += 1
      for (const one of open(sight)) if (!met.has(keyOf(one))) met.set(keyOf(one), { round, behind })
    },
    /** The next of what is there now: what a press has brought comes before what it may take away again. */
    next: (sight: Sight) => open(sight).toSorted(order)[0],
    behind: (key: string) => met.get(key)?.behind ?? [],
    /** One that was there, and went before its turn; each is sought once. */
    lost: () => {
      const key = [...met.keys()].find((key) => !done.has(key) && !sought.has(key))
      if (key === undefined) return null
      sought.add(key)
      const { behind } = met.get(key) ?? { behind: [] }
      met.set(key, { round: round + 1, behind })
      return { key, behind }
    },
  }
}
