import type { Context } from '#src/people/context.ts'
import type { Close, Closing } from './closing.ts'
import { onEscalation, type Seen, take } from './take.ts'

/** The decision carried out and the customer told; or the case answered by something already written. */
export function closeEscalation(context: Context, seen: Seen, asked: Close) {
  const move = asked.outcome === 'carried-out' ? 'close' : 'self-serve'
  return onEscalation(context, seen, { move, asked }, (context, escalation) =>
    take(context, escalation, move, () => ({
      happening: { kind: 'closed', facts: asked },
      change: closedNow(context, asked.outcome === 'carried-out' ? { ...asked, solvedBy: null } : { ...asked, done: null, customerTold: null }),
    })),
  )
}

/** What every move into `closed` leaves on the escalation. */
export function closedNow({ actor, now }: Context, closing: Pick<Closing, 'outcome'> & Partial<Closing>) {
  const by = { id: actor.id, name: actor.name }
  return { closing: { done: null, customerTold: null, solvedBy: null, ...closing, by, at: now.toISOString() }, closedAt: now }
}
