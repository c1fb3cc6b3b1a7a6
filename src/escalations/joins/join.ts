import { z } from 'zod'
import { readTicket, ticketKey } from '#src/cases/ticket.ts'
import { newId } from '#src/foundation/ids.ts'
import { open, words } from '#src/foundation/text.ts'
import type { Context } from '#src/people/context.ts'
import { once } from '#src/people/once.ts'
import { type Escalation, shortNumber } from '../escalation.ts'
import { holdEscalation, holdInOrder } from '../find.ts'
import { shortKey } from '../known.ts'
import { linksOf } from '../links.ts'
import { promiseDeliveries } from '../promises.ts'
import { record } from '../record.ts'
import { refuse } from '../refusals.ts'
import { type EscalationView, view } from '../view.ts'
import { giveUpDraft, SeenDraft } from './give-up-draft.ts'
import { isJoinable } from './joinable.ts'

/** On which ticket a customer waits for the same, and, where they had begun to ask it themselves, the draft that is not needed any more. */
export const Join = z.strictObject({
  ticket: words('Give the ticket on which your customer waits.', 2_000),
  customer: open(200).nullish(),
  draft: SeenDraft.nullish(),
})
type Join = z.infer<typeof Join>

/**
 * “Me too”: whoever reads an escalation that is on its way waits for it with a ticket of their own, and hears of it as its author does.
 * It raises no version: nobody’s decision is stale for it.
 */
export function joinEscalation(context: Context, id: string, asked: Join): Promise<EscalationView> {
  return once(context, { join: id, asked }, async (context) => {
    if (asked.draft) await holdInOrder(context, [id, asked.draft.id])
    const escalation = await holdEscalation(context, id)
    if (!isJoinable(escalation.state)) throw await cannotJoin(context, escalation)
    const { db, actor, now } = context
    const key = keyOf(escalation, asked.ticket)
    await refuseTwice(context, escalation, key)
    const { evidence, joined } = asked.draft ? await giveUpDraft(context, asked.draft, escalation) : { evidence: [], joined: escalation }
    const customer = asked.customer?.trim() ?? null
    const row = { id: newId(), escalation_id: escalation.id, person_id: actor.id, ticket: asked.ticket, ticket_key: key, customer, at: now }
    await db
      .insertInto('joins')
      .values({ ...row, evidence: JSON.stringify(evidence) })
      .execute()
    const happening = { kind: 'joined' as const, facts: { ticket: asked.ticket, customer, evidence: evidence.length } }
    await promiseDeliveries(context, escalation, joined, await record(context, joined, happening, actor))
    return view(context, joined)
  })
}

async function cannotJoin(context: Context, escalation: Escalation) {
  const links = (await linksOf(context, [escalation])).get(escalation.id) ?? []
  const goesOn = escalation.closing?.outcome === 'merged' ? links.findLast(({ kind }) => kind === 'merged-into') : undefined
  const author = escalation.state === 'draft' ? escalation.author.name : null
  return refuse('escalation.cannot_join', { number: shortNumber(escalation), goesOn: goesOn?.number ?? null, author })
}

function keyOf(escalation: Escalation, ticket: string): string {
  const key = shortKey(ticketKey(ticket))
  if (key !== null) return key
  const read = readTicket(ticket)
  const message = read.kind === 'refused' ? read.reason : 'This address is cut short. Copy the whole of it from the browser, or give the ticket’s number.'
  throw refuse('escalation.invalid', { number: shortNumber(escalation), count: 1 }, { problems: [{ field: 'ticket', message }] })
}

/** Nobody waits twice on one ticket; the author waits on that of the case itself. */
async function refuseTwice({ db, actor }: Context, escalation: Escalation, key: string) {
  const { ticket } = escalation.case
  const own = actor.id === escalation.author.id && ticket !== null && shortKey(ticketKey(ticket)) === key
  const mine = db.selectFrom('joins').select('id').where('escalation_id', '=', escalation.id).where('person_id', '=', actor.id).where('ticket_key', '=', key)
  if (own || (await mine.executeTakeFirst())) throw refuse('escalation.joined_already', { number: shortNumber(escalation), own })
}
