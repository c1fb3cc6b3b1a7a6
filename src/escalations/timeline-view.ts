import { sql } from 'kysely'
import { z } from 'zod'
import { PageQuery, page, pageOf } from '#src/database/paging.ts'
import type { Reading } from '#src/people/context.ts'
import { NamedView } from '#src/people/person-view.ts'
import type { Escalation } from './escalation.ts'
import type { Event } from './facts.ts'
import { findEscalation } from './find.ts'
import { timeHeld } from './held.ts'
import { sentence } from './sentence.ts'
import { asEvent, eventRows, mayReadEvents, standingsOf } from './timeline.ts'

/** One line of the timeline as it leaves the house. `facts` are those of its kind; `sentence` is how it reads to whoever asked. */
export const EventView = z.object({
  id: z.uuid(),
  kind: z.string().meta({ example: 'returned' }),
  at: z.iso.datetime(),
  version: z.int(),
  actor: z.union([NamedView, z.object({ kind: z.literal('system') })]),
  internal: z.boolean(),
  private: z.boolean().meta({ description: 'Only you can read it: it happened while the draft was yours alone' }),
  facts: z.looseObject({}),
  sentence: z.string().meta({ example: 'Tomás returned E-1042 to Maya, to mend: Step 2, what was seen – Which role, in which plan?' }),
})

/** `moves`: what happened, without what was said about it. */
export const TimelineQuery = PageQuery.extend({ only: z.enum(['everything', 'moves'], 'Choose everything or moves.').default('everything') })

export const TimelineView = pageOf(EventView).extend({ held: z.record(z.string(), z.number()) })

const newest = { name: 'newest', value: sql`events.seq`, kind: 'number', id: sql`events.id`, direction: 'desc' } as const

/** One page of the timeline: the newest, or what came before it, each oldest first; and the time each side has held it so far, in milliseconds. */
export async function timelineOf(context: Reading, id: string, { only, ...asked }: z.infer<typeof TimelineQuery>) {
  const { db, actor, now } = context
  const escalation = await findEscalation(context, id)
  const rows = eventRows(db)
    .where('escalation_id', '=', escalation.id)
    .where(mayReadEvents(actor))
    .$if(only === 'moves', (query) => query.where('kind', '<>', 'commented'))
  const found = await page(rows, {
    sort: newest,
    asked,
    counted: true,
    weight: sql<number>`octet_length(events.facts::text)`,
    view: (row) => viewOf(asEvent(row), escalation, context),
  })
  return { ...found, items: found.items.toReversed(), held: timeHeld(await standingsOf(db, escalation), now) }
}

function viewOf(event: Event, about: Escalation, { actor, zone }: Reading): z.infer<typeof EventView> {
  return {
    ...{ id: event.id, kind: event.kind, at: event.at.toISOString(), version: event.version, internal: event.internal },
    private: event.onlyFor !== null,
    actor: event.actor ?? { kind: 'system' },
    facts: { ...event.facts },
    sentence: sentence(event, about, actor, zone),
  }
}

/** All of it, oldest first, for a command, which prints it. */
export async function wholeTimelineOf(context: Reading, id: string) {
  let whole = await timelineOf(context, id, TimelineQuery.parse({ limit: 200 }))
  while (whole.next !== null) {
    const earlier = await timelineOf(context, id, TimelineQuery.parse({ limit: 200, cursor: whole.next }))
    whole = { ...earlier, items: [...earlier.items, ...whole.items] }
  }
  return whole
}
