import type { Context } from '#src/people/context.ts'
import { onEscalation, type Seen, type Taken, take } from './take.ts'

/** Tier 2 takes the escalation (the SOP's handoff confirmation): from now on this person holds the baton. */
export function acceptEscalation(context: Context, seen: Seen) {
  return onEscalation(context, seen, { move: 'accept' }, (context, escalation) => take(context, escalation, 'accept', () => acceptance(context)))
}

export const acceptance = ({ now }: Context): Taken => ({ happening: { kind: 'accepted', facts: {} }, change: { acceptedAt: now } })
