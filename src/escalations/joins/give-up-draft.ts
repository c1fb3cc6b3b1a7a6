import { z } from 'zod'
import type { Context } from '#src/people/context.ts'
import { closedNow } from '../close.ts'
import { type Escalation, IdOrNumber, shortNumber } from '../escalation.ts'
import { attachEvidence } from '../evidence.ts'
import { holdEscalation } from '../find.ts'
import { keep } from '../keep.ts'
import { link } from '../links.ts'
import { refuse } from '../refusals.ts'
import { refuseStale } from '../stale.ts'
import { take } from '../take.ts'
import { formerAuthorsWith, whyNotCarriedOn, writersOf } from '../writers.ts'

/** One’s own question as it was seen. */
export const SeenDraft = z.strictObject({ id: IdOrNumber, version: z.int('Give the version of the draft that you have seen.').positive() })

/**
 * Withdraws a question that is asked already, and answers with its evidence and the escalation that is joined, which now has the draft’s writers among its own. Withdrawing is its author’s own move and leaves the draft to be
 * read; merging is for Tier 2, and for what was handed on.
 */
export async function giveUpDraft(context: Context, { id, version }: z.infer<typeof SeenDraft>, into: Escalation) {
  const draft = await holdEscalation(context, id)
  if (draft.id === into.id) throw refuse('escalation.invalid', { number: shortNumber(into), count: 1 }, { problems: [{ field: 'draft.id', message: itself }] })
  await refuseStale(context, draft, version)
  const because = whyNotCarriedOn(context.actor, draft, into)
  if (because) throw refuse('escalation.invalid', { number: shortNumber(into), count: 1 }, { problems: [{ field: 'draft.id', message: because }] })
  const reason = `${shortNumber(into)} asks the same, and I have joined it.`
  await take(context, draft, 'withdraw', () => ({ happening: { kind: 'withdrawn', facts: { reason } }, change: closedNow(context, { outcome: 'withdrawn' }) }))
  await link(context, draft.id, 'joined', into.id)
  await attachEvidence(context, into, draft.case, draft.id)
  const joined = { ...into, formerAuthors: formerAuthorsWith(into, writersOf(draft)) }
  await keep(context, joined)
  return { joined, evidence: draft.case.evidence.map(({ id, caption }) => ({ id, caption })) }
}

const itself = 'An escalation cannot join itself: name another, or leave the draft out.'
