import type { Context } from '#src/people/context.ts'
import type { Close, Closing, NamedClose } from './closing.ts'
import type { Escalation } from './escalation.ts'
import { onEscalation, type Seen, take } from './take.ts'

/** The decision carried out and the customer told; or the case answered by something already written. `answer`: what that is called; null where nothing of Baton’s answers. */
export function closeEscalation(context: Context, seen: Seen, asked: Close, answer: string | null) {
  const move = asked.outcome === 'carried-out' ? 'close' : 'self-serve'
  const closing = named(asked, answer)
  return onEscalation(context, seen, { move, asked }, (context, escalation) =>
    take(context, escalation, move, () => ({
      happening: { kind: 'closed', facts: closing },
      change: {
        ...closedNow(context, closing.outcome === 'carried-out' ? { ...closing, solvedBy: null } : { ...closing, done: null, customerTold: null }),
        lookAt: asked.outcome === 'self-served' || followsPrecedent(escalation) ? new Date(context.now.getTime() + settling) : null,
      },
    })),
  )
}

const named = (asked: Close, title: string | null): NamedClose =>
  asked.outcome === 'self-served' && title !== null ? { ...asked, solvedBy: { ...asked.solvedBy, title } } : asked

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
