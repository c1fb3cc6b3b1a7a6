import { z } from 'zod'
import { words } from '#src/foundation/text.ts'
import type { Context } from '#src/people/context.ts'
import { queueOf } from './queue-of.ts'
import { findingsOf, refuseUnready, sopFor, submission } from './submit.ts'
import { onEscalation, type Seen, take } from './take.ts'

/** Why it is not over. */
export const Reopen = z.strictObject({ reason: words('Say why it is not over.', 2_000) })

/** Back to the queue. The earlier decision stays on the timeline. What was closed before it was ever submitted passes the SOP's check now. */
export function reopenEscalation(context: Context, seen: Seen, asked: z.infer<typeof Reopen>) {
  return onEscalation(context, seen, { move: 'reopen', asked }, (context, escalation) =>
    take(context, escalation, 'reopen', async () => {
      const afresh = { marks: [], decision: null, closing: null, acceptedAt: null, decidedAt: null, closedAt: null }
      const happening = { kind: 'reopened' as const, facts: asked }
      if (escalation.rounds > 0) return { happening, change: { ...afresh, submittedAt: context.now }, queue: await queueOf(context, escalation) }
      const published = await sopFor(context, escalation)
      const findings = await findingsOf(context, escalation, published)
      refuseUnready(escalation, findings)
      const { change, queue } = await submission(context, escalation, published, findings)
      return { happening, change: { ...afresh, ...change }, queue }
    }),
  )
}
