import { z } from 'zod'
import type { Reading } from '#src/people/context.ts'
import { NamedView } from '#src/people/person-view.ts'
import { findEscalation } from './find.ts'
import { timeHeld } from './held.ts'
import { sentence } from './sentence.ts'
import { eventsOf } from './timeline.ts'

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

/** The whole timeline, oldest first, and the time each side has held it so far, in milliseconds. */
export async function timelineOf(context: Reading, id: string) {
  const escalation = await findEscalation(context, id)
  const events = await eventsOf(context, escalation)
  const items = events.map((event) => ({
    ...{ id: event.id, kind: event.kind, at: event.at.toISOString(), version: event.version, internal: event.internal },
    private: event.onlyFor !== null,
    actor: event.actor ?? { kind: 'system' as const },
    facts: { ...event.facts },
    sentence: sentence(event, escalation, context.actor, context.zone),
  }))
  return { items, next: null, total: items.length, held: timeHeld(events, context.now) }
}
