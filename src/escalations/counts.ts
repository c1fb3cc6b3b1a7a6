import { z } from 'zod'
import type { Reading } from '#src/people/context.ts'
import { visibleTo } from './find.ts'
import { deliveriesCounted } from './hanging.ts'
import { unreadCounted } from './notices.ts'
import { standsIn } from './stands-in.ts'

const number = z.int().nonnegative()

/** How many escalations each view of the list holds for its reader, and how much waits besides. Closed ones are not counted: what is over waits for nobody. */
export const Counts = z.object({
  ...{ waitingForMe: number, triage: number, deciding: number, mine: number, holding: number },
  ...{ returned: number, others: number, all: number },
  /** Notices not yet read; what has to be told by hand of what the reader wrote; and what hangs in the outbox. */
  ...{ unread: number, byHand: number, hanging: number },
})
export type Counts = z.infer<typeof Counts>

/** All of them in one statement, for every change asks for them anew in every window. Closed rows, nine of ten after some years, are not read. */
export async function countWhatWaits(context: Reading): Promise<Counts> {
  const { db, actor } = context
  const row = await db
    .selectFrom('escalations')
    .where(visibleTo(actor))
    .where('escalations.state', '<>', 'closed')
    .select(({ fn }) => [
      fn.countAll<string>().filterWhere(standsIn('waiting-for-me', actor)).as('waitingForMe'),
      fn.countAll<string>().filterWhere(standsIn('queue', actor)).as('triage'),
      fn.countAll<string>().filterWhere(standsIn('deciding', actor)).as('deciding'),
      fn.countAll<string>().filterWhere(standsIn('mine', actor)).as('mine'),
      fn.countAll<string>().filterWhere(standsIn('holding', actor)).as('holding'),
      fn.countAll<string>().filterWhere(standsIn('returned', actor)).as('returned'),
      fn.countAll<string>().filterWhere(standsIn('others', actor)).as('others'),
      fn.countAll<string>().as('all'),
      unreadCounted(context).as('unread'),
      deliveriesCounted(context, 'mine').as('byHand'),
      deliveriesCounted(context, 'hanging').as('hanging'),
    ])
    .executeTakeFirstOrThrow()
  return Counts.parse(Object.fromEntries(Object.entries(row).map(([name, count]) => [name, Number(count)])))
}
