import { z } from 'zod'
import type { Reading } from '#src/people/context.ts'
import type { Named } from '#src/people/person.ts'
import { type Escalation, holderOf, shortNumber } from './escalation.ts'
import type { Event } from './facts.ts'
import { findEscalation, visibleTo } from './find.ts'
import { sentence } from './sentence.ts'
import { eventsOf, mayReadEvents } from './timeline.ts'

/** One sort of message as each reader reads it, medium by medium; those that are to come stand beside `timeline`. */
export const SentencesView = z.object({
  kind: z.string().meta({ example: 'returned' }),
  number: z.string().meta({ example: 'E-1042' }),
  readings: z.array(z.object({ reader: z.enum(['actor', 'author', 'holder', 'anybody']), timeline: z.string() })),
})

type Sentences = z.infer<typeof SentencesView>

/** The latest event of every kind that whoever asks may see, in the words for each of those concerned. For development. */
export async function everySentence(context: Reading): Promise<Sentences[]> {
  const all: Sentences[] = []
  for (const { kind, id, escalation_id } of await latestOfEachKind(context)) {
    const escalation = await findEscalation(context, escalation_id)
    const event = (await eventsOf(context, escalation, [id])).find((event) => event.id === id)
    if (event) all.push({ kind, number: shortNumber(escalation), readings: readings(event, escalation, context.zone) })
  }
  return all
}

/** The newest event of each kind, as far as whoever asks may see them. */
export const latestOfEachKind = ({ db, actor }: Reading) =>
  db
    .selectFrom('events')
    .innerJoin('escalations', 'escalations.id', 'events.escalation_id')
    .distinctOn('kind')
    .select(['kind', 'events.id', 'escalation_id', 'internal'])
    .where(visibleTo(actor))
    .where(mayReadEvents(actor))
    .orderBy('kind')
    .orderBy('seq', 'desc')
    .execute()

/** The one who did it, the author and the holder, where there is such a person, and anybody else. */
function readings(event: Event, escalation: Escalation, zone: string): Sentences['readings'] {
  const said = (reader: Named | null) => sentence(event, escalation, reader, zone)
  const concerned = { actor: event.actor, author: escalation.author, holder: holderOf(escalation) }
  const theirs = (['actor', 'author', 'holder'] as const).flatMap((reader) => {
    const person = concerned[reader]
    return person ? [{ reader, timeline: said(person) }] : []
  })
  return [...theirs, { reader: 'anybody', timeline: said(null) }]
}
