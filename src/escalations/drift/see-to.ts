import type { Selectable } from 'kysely'
import type { DriftsTable } from '#src/database/tables/heard.ts'
import { connectedPlaces } from '#src/deliveries/connections.ts'
import { promisedOf } from '#src/deliveries/promised.ts'
import type { Context } from '#src/people/context.ts'
import { once } from '#src/people/once.ts'
import { type Escalation, shortNumber } from '../escalation.ts'
import { holdEscalation } from '../find.ts'
import { refuse } from '../refusals.ts'
import { rules } from '../rules.ts'
import { promiseAgain } from './notice.ts'
import { type DriftView, driftsOf } from './view.ts'

type Asked = { id: string; aspect: DriftView['aspect']; wish: 'put-right' | 'accept' }

/** Somebody says what is to become of a ticket that stands otherwise than Baton left it: it is put right, or meant so. */
export function seeToDrift(context: Context, { id, aspect, wish }: Asked) {
  return once(context, { drift: id, aspect, wish }, async (context): Promise<DriftView> => {
    const escalation = await holdEscalation(context, id)
    const { isAuthorOrTier2 } = rules
    if (!isAuthorOrTier2.holds(escalation, context.actor))
      throw refuse('escalation.not_yours', { move: 'see-to', rule: 'isAuthorOrTier2', because: isAuthorOrTier2.because(escalation) })
    await openDrift(context, escalation, aspect)
    if (wish === 'put-right') await putRight(context, escalation, aspect)
    else await set(context, escalation, aspect, { state: 'accepted', accepted_by: context.actor.id, accepted_at: context.now })
    const now = (await driftsOf(context.db, escalation, await promisedOf(context.db, escalation.id))).find((one) => one.aspect === aspect)
    if (!now) throw new Error('what was seen to is there')
    return now
  })
}

/** Once an escalation is closed nobody minds how its ticket stands. */
async function openDrift({ db }: Context, { id, ...escalation }: Escalation, aspect: DriftView['aspect']) {
  const row = await db.selectFrom('drifts').select('state').where('escalation_id', '=', id).where('aspect', '=', aspect).executeTakeFirst()
  if (row?.state !== 'asks' || escalation.state === 'closed') throw refuse('escalation.no_drift', { number: shortNumber(escalation) })
}

async function putRight(context: Context, escalation: Escalation, aspect: DriftView['aspect']) {
  if (aspect === 'state') throw refuse('escalation.closed_ticket', { number: shortNumber(escalation) })
  if (!(await connectedPlaces(context.db)).has('helpdesk')) throw refuse('escalation.no_help_desk', { number: shortNumber(escalation) })
  const topic = aspect === 'tags' ? 'tag' : 'team'
  const newest = (await promisedOf(context.db, escalation.id)).findLast((one) => one.place === 'helpdesk' && one.topic === topic && one.state !== 'replaced')
  if (!newest) throw refuse('escalation.no_drift', { number: shortNumber(escalation) })
  await promiseAgain(context, escalation.id, newest)
  await set(context, escalation, aspect, { state: 'repairing' })
}

async function set({ db }: Context, { id }: Escalation, aspect: DriftView['aspect'], change: Partial<Selectable<DriftsTable>>) {
  await db.updateTable('drifts').set(change).where('escalation_id', '=', id).where('aspect', '=', aspect).execute()
}
