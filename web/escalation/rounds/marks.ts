import type { Mark } from '../case/reading.ts'
import type { Event } from '../timeline/event.ts'

/** What was asked for in each round, by its number: the marks with which it was returned. */
export function marksByRound(events: readonly Event[]): ReadonlyMap<number, readonly Mark[]> {
  const marks = new Map<number, readonly Mark[]>()
  let round = 0
  for (const { kind, facts } of events) {
    if (kind === 'submitted') round = Number(facts.round)
    if (kind === 'returned') marks.set(round, facts.marks as Mark[]) // the facts of a return always have them
  }
  return marks
}
