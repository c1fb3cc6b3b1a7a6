import { z } from 'zod'
import { shortNumber } from '#src/escalations/escalation.ts'
import { named } from '#src/people/find.ts'
import { NamedView } from '#src/people/person-view.ts'
import { type DecidedEscalation, doneBy } from './differing.ts'

/** A case and how it was decided, in short. `done`: what is to be done; null where it was declined. */
export const DecidedView = z
  .object({
    number: z.string().meta({ example: 'E-1042' }),
    ask: z.string().nullable(),
    persona: z.string().nullable(),
    plan: z.string().nullable(),
    decision: z.enum(['as-proposed', 'with-changes', 'replaced', 'declined']),
    done: z.string().nullable(),
    reason: z.string(),
    by: NamedView,
    at: z.iso.datetime(),
  })
  .meta({ id: 'Decided' })

export function viewDecided(escalation: DecidedEscalation): z.infer<typeof DecidedView> {
  const { case: written, decision, decidedAt } = escalation
  const { persona, plan } = written.customer
  return {
    ...{ number: shortNumber(escalation), ask: written.ask, persona, plan, decision: decision.decision, done: doneBy(escalation), reason: decision.reason },
    ...{ by: named(decision.by), at: decidedAt.toISOString() },
  }
}
