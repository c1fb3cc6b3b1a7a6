import { z } from 'zod'
import type { Database } from '#src/database/database.ts'
import type { DeliveriesTable } from '#src/database/tables/deliveries.ts'

/** One promise to tell the outside world something, as people see it: how it stands, and what to do by hand while nothing is connected. */
export const DeliveryView = z.object({
  id: z.uuid(),
  place: z.enum(['slack', 'helpdesk']),
  what: z.enum(['tell', 'tag', 'untag', 'team', 'note']),
  state: z.enum(['not-connected', 'replaced']),
  byHand: z.string().meta({ example: 'Tag the ticket “needs-triage”.' }),
  copy: z.string().meta({ description: 'The words that have to be put there', example: 'needs-triage' }),
  promisedAt: z.iso.datetime(),
})
export type DeliveryView = z.infer<typeof DeliveryView>

/** What was promised of one escalation, oldest first. */
export async function ledgerOf(db: Database, escalation: string): Promise<DeliveryView[]> {
  const rows = await db.selectFrom('deliveries').selectAll().where('escalation_id', '=', escalation).orderBy('promised_at').orderBy('id').execute()
  return rows.map(({ id, place, what, state, facts, promised_at }) => ({
    id,
    place,
    what,
    state,
    byHand: byHand(what, facts),
    copy: fact(facts, copied[what]),
    promisedAt: promised_at.toISOString(),
  }))
}

/** What a person does instead, until the place is connected. */
function byHand(what: DeliveriesTable['what'], facts: object): string {
  const said = (name: string) => fact(facts, name)
  const sentences = {
    tell: () => `Tell ${said('to')} in Slack: ${said('sentence')}`,
    tag: () => `Tag the ticket “${said('tag')}”.`,
    untag: () => `Take the tag “${said('tag')}” off the ticket.`,
    team: () => `Assign the ticket to ${said('team')}.`,
    note: () => `Add an internal note to the ticket: ${said('text')}`,
  }
  return sentences[what]()
}

/** Which fact of each has the words that go there. */
const copied = { tell: 'sentence', tag: 'tag', untag: 'tag', team: 'team', note: 'text' } as const

const fact = (facts: object, name: string) => String(Object.entries(facts).find(([key]) => key === name)?.[1] ?? '')
