import { newId } from '#src/foundation/ids.ts'
import type { Reading } from '#src/people/context.ts'
import type { Named } from '#src/people/person.ts'
import type { Escalation } from './escalation.ts'
import type { Event, Happening, Standing } from './facts.ts'
import { onlyReaderOfEvent } from './visibility.ts'

/** Writes down what happened: facts, and no words. `actor` is null for the system. */
export async function record({ db, now }: Pick<Reading, 'db' | 'now'>, escalation: Escalation, happening: Happening, actor: Named | null): Promise<Event> {
  const { id, version } = escalation
  const after = standingOf(escalation)
  const onlyFor = onlyReaderOfEvent(happening.kind, escalation)
  const row = { id: newId(), escalation_id: id, kind: happening.kind, version, actor_id: actor?.id ?? null, internal: happening.internal ?? false, at: now }
  await db
    .insertInto('events')
    .values({ ...row, only_for: onlyFor, facts: JSON.stringify({ ...happening.facts, after }) })
    .execute()
  // The parts come from one happening, whose type ties facts to kind.
  return { ...happening, internal: row.internal, onlyFor, id: row.id, version, after, actor: actor && { id: actor.id, name: actor.name }, at: now } as Event
}

const standingOf = ({ state, holder, wait }: Escalation): Standing => ({ state, holder, waiting: wait?.on ?? null })
