import type { Escalation } from '../client.ts'

/** What the reader may do with this escalation next, each with its key, and the form of the one that is open. */
export function Moves({ escalation }: { escalation: Escalation }) {
  return <p>{escalation.number}</p>
}
