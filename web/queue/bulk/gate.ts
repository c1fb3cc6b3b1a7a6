import type { Escalation } from '../../client.ts'

/** What can be done with several at once. */
export const bulkMoves = ['accept', 'return', 'assign', 'release'] as const
export type BulkMove = (typeof bulkMoves)[number]

/** One that was left as it was, and why, in the server's words. */
export type NotDone = { number: string; because: string }

/** The gate that each has by itself: those that may, and those that may not, before anything is done. */
export function split(escalations: readonly Escalation[], move: BulkMove): { able: Escalation[]; unable: NotDone[] } {
  const able: Escalation[] = []
  const unable: NotDone[] = []
  for (const escalation of escalations) {
    const way = escalation.moves.find((way) => way.move === move)
    if (way?.allowed) able.push(escalation)
    else unable.push({ number: escalation.number, because: way?.because ?? '' })
  }
  return { able, unable }
}
