import { sql } from 'kysely'
import { z } from 'zod'
import { fewAtOnce } from '#src/database/few-at-once.ts'
import { PageQuery, page } from '#src/database/paging.ts'
import { asPromised, type Promised, promises } from '#src/deliveries/promised.ts'
import type { Reading } from '#src/people/context.ts'
import { asEscalation, escalationRows, visibleTo } from './find.ts'
import { type DeliveryView, deliveryViews } from './ledger.ts'

/** `hanging`: what failed, what nobody knows of, and what Baton gave up. `mine`: what I have to do by hand of what I wrote. */
export const DeliveryQuery = PageQuery.extend({ view: z.enum(['hanging', 'mine'], 'Ask for “hanging” or “mine”.').default('hanging') })

const oldest = { name: 'oldest', value: sql`deliveries.promised_at`, kind: 'time', id: sql`deliveries.id`, direction: 'asc' } as const

/** What waits for somebody to see to it, the oldest first. */
export async function listDeliveries(context: Reading, asked: z.infer<typeof DeliveryQuery>) {
  const found = await page(deliveriesIn(context, asked.view), { sort: oldest, asked, counted: true, view: asPromised })
  return { ...found, items: await inWords(context, found.items) }
}

/**
 * How many of one of them, to be asked for within another statement. Each has an index of its own: where nothing is connected, what is done by hand is most of
 * the table.
 */
export function deliveriesCounted(context: Reading, view: View) {
  return deliveriesIn(context, view)
    .clearSelect()
    .select(({ fn }) => fn.countAll<string>().as('count'))
}

type View = z.infer<typeof DeliveryQuery>['view']

/** Mine is what Baton cannot do and a person can. */
function deliveriesIn({ db, actor }: Reading, view: View) {
  const all = promises(db).innerJoin('escalations', 'escalations.id', 'deliveries.escalation_id').where(visibleTo(actor))
  if (view === 'hanging') return all.where('deliveries.state', 'in', ['failed', 'unsure', 'given-up'])
  return all
    .where('escalations.author_id', '=', actor.id)
    .where('escalations.state', '<>', 'closed')
    .where('deliveries.state', 'in', ['not-connected', 'given-up'])
    .where('deliveries.what', 'in', ['card', 'tag', 'untag', 'team', 'note'])
}

async function inWords(context: Reading, promised: readonly Promised[]): Promise<DeliveryView[]> {
  const ids = [...new Set(promised.map(({ escalation }) => escalation))]
  const rows = await fewAtOnce(ids, (few) => escalationRows(context.db).where('escalations.id', 'in', few).execute())
  const views: DeliveryView[] = []
  for (const escalation of rows.map(asEscalation)) {
    const own = promised.filter((one) => one.escalation === escalation.id)
    views.push(...(await deliveryViews(context, escalation, own)))
  }
  const byId = new Map(views.map((view) => [view.id, view]))
  return promised.flatMap(({ id }) => byId.get(id) ?? [])
}
