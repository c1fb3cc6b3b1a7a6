import { z } from 'zod'
import { changesBetween } from '#src/cases/changes.ts'
import { words } from '#src/foundation/text.ts'
import type { Context } from '#src/people/context.ts'
import type { Escalation } from './escalation.ts'
import { queueOf } from './queue-of.ts'
import { findingsOf, lastRound, refuseUnready, sopFor, submission } from './submit.ts'
import { onEscalation, type Seen, take } from './take.ts'

/** Why it is not over. */
export const Reopen = z.strictObject({ reason: words('Say why it is not over.', 2_000) })

/** Back to the queue. The earlier decision stays on the timeline. What was closed before it was ever submitted, or was changed since, passes the SOP's check now. */
export function reopenEscalation(context: Context, seen: Seen, asked: z.infer<typeof Reopen>) {
  return onEscalation(context, seen, { move: 'reopen', asked }, (context, escalation) =>
    take(context, escalation, 'reopen', async () => {
      const afresh = { marks: [], decision: null, closing: null, acceptedAt: null, decidedAt: null, closedAt: null }
      const happening = { kind: 'reopened' as const, facts: asked }
      if (await isAsHandedOn(context, escalation)) {
        refuseUnready(
          escalation,
          escalation.findings.filter(({ severity }) => severity === 'returns'),
        )
        return { happening, change: { ...afresh, submittedAt: context.now }, queue: await queueOf(context, escalation) }
      }
      const published = await sopFor(context, escalation)
      const findings = await findingsOf(context, escalation, published)
      refuseUnready(escalation, findings)
      const { change, queue } = await submission(context, escalation, published, findings)
      return { happening, change: { ...afresh, ...change }, queue }
    }),
  )
}

/** Whether the case is still what was submitted last. A merge may have added evidence since; whatever else differs was changed by its author. */
async function isAsHandedOn(context: Context, escalation: Escalation): Promise<boolean> {
  const submitted = await lastRound(context, escalation)
  const now = escalation.case
  const keepsEvidence = submitted?.evidence.every(({ id }) => now.evidence.some((one) => one.id === id))
  return submitted !== undefined && keepsEvidence === true && changesBetween(submitted, { ...now, evidence: submitted.evidence }).length === 0
}
