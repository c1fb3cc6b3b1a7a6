import type { Context } from '#src/people/context.ts'
import type { Close, Closing } from './closing.ts'
import type { Escalation } from './escalation.ts'
import { onEscalation, type Seen, take } from './take.ts'

/** The decision carried out and the customer told; or the case answered by something already written. */
export function closeEscalation(context: Context, seen: Seen, asked: Close) {
  const move = asked.outcome === 'carried-out' ? 'close' : 'self-serve'
  return onEscalation(context, seen, { move, asked }, (context, escalation) =>
    take(context, escalation, move, () => ({
      happening: { kind: 'closed', facts: asked },
      change: {
        ...closedNow(context, asked.outcome === 'carried-out' ? { ...asked, solvedBy: null } : { ...asked, done: null, customerTold: null }),
        lookAt: asked.outcome === 'self-served' || followsPrecedent(escalation) ? new Date(context.now.getTime() + settling) : null,
      },
    })),
  )
}

/** How long a case has to stay closed before that counts as an answer that held, in milliseconds. */
export const settling = 7 * 24 * 60 * 60_000

/** What was carried out is what a precedent said, whether or not it was changed a little. */
const followsPrecedent = ({ decision, case: { proposal } }: Escalation) =>
  (decision?.decision === 'as-proposed' || decision?.decision === 'with-changes') && proposal.references.some(({ kind }) => kind === 'precedent')

/** What every move into `closed` leaves on the escalation. */
export function closedNow({ actor, now }: Context, closing: Pick<Closing, 'outcome'> & Partial<Closing>) {
  const by = { id: actor.id, name: actor.name }
  return { closing: { done: null, customerTold: null, solvedBy: null, ...closing, by, at: now.toISOString() }, closedAt: now }
}
