import { shortNumber } from '#src/escalations/escalation.ts'
import { holdEscalation } from '#src/escalations/find.ts'
import { newId } from '#src/foundation/ids.ts'
import { audited } from '#src/people/audited.ts'
import type { Context } from '#src/people/context.ts'
import { once } from '#src/people/once.ts'
import { atLeast } from '#src/people/person.ts'
import { refuse } from '../refusals.ts'
import { rowOf } from './find.ts'
import { refusePersonal, refuseUnfit } from './judge.ts'
import { aYearFrom, type NewPrecedent, type Precedent } from './precedent.ts'
import { type PrecedentView, viewPrecedent } from './view.ts'

/** Makes a precedent of a decision: proposed, for a lead to publish; or, by a lead, published at once. */
export function proposePrecedent(context: Context, asked: NewPrecedent): Promise<PrecedentView> {
  return once(context, { precedent: asked }, async (context) => {
    const { db, actor } = context
    if (asked.publish && !atLeast('lead', actor)) throw refuse('precedent.leads_publish', {})
    const made = await begun(context, asked)
    refuseUnfit(made, asked, context.now)
    if (asked.publish) await refusePersonal(context, made, asked.acknowledged)
    const { id, createdAt, proposedBy, escalation } = made
    await db
      .insertInto('precedents')
      .values({ ...rowOf(made), id, escalation_id: escalation.id, proposed_by: proposedBy.id, created_at: createdAt })
      .execute()
    if (asked.publish) await audited(context, 'precedent-published', { precedent: { id, name: made.question }, version: 1, changes: {} })
    return viewPrecedent(context, made)
  })
}

/** The escalation is held, so that its decision stays until this is written. */
async function begun(context: Context, asked: NewPrecedent): Promise<Precedent> {
  const { actor, now } = context
  const escalation = await holdEscalation(context, asked.escalation)
  const number = shortNumber(escalation)
  if (!escalation.decision) throw refuse('precedent.no_decision', { number })
  const by = { id: actor.id, name: actor.name }
  const { question, ruling, scope, appliedBy, upTo, reviewOn = aYearFrom(now), publish } = asked
  return {
    ...{ id: newId(), question, ruling, scope, appliedBy, upTo, reviewOn, escalation: { id: escalation.id, number } },
    ...{ state: publish ? 'published' : 'proposed', overruledBy: null, version: 1, proposedBy: by, publishedBy: publish ? by : null },
    ...{ createdAt: now, updatedAt: now, publishedAt: publish ? now : null },
  }
}
