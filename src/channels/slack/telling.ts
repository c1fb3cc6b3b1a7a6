import type { Database } from '#src/database/database.ts'
import type { Delivery, Receipt } from '#src/deliveries/channel.ts'
import { type Escalation, holderOf } from '#src/escalations/escalation.ts'
import type { Event } from '#src/escalations/facts.ts'
import { findForSystem } from '#src/escalations/find.ts'
import { holderSentence } from '#src/escalations/holder-sentence.ts'
import { waitingOf } from '#src/escalations/joins/waiting.ts'
import { openEventsOf } from '#src/escalations/timeline.ts'
import type { Person } from '#src/people/person.ts'
import { readersZone, workspaceZone } from '#src/people/zone.ts'
import { type HandedTo, handoffOf } from '#src/sops/handoff.ts'
import type { Sop } from '#src/sops/sop.ts'
import { sopVersion } from '#src/sops/versions.ts'
import { timeZone } from '#src/workspace/time-zone.ts'

/** The house that speaks: where it keeps what it knows, its clock, and the address at which people reach it, without a slash at its end. */
export type Speaker = { db: Database; clock: () => Date; baseUrl: string }

/** What the words of a message are made of: how the escalation stands by now. */
export type Telling = {
  escalation: Escalation
  sop: Sop
  handedTo: HandedTo
  /** What happened, as far as everybody may see it, oldest first; `event` is what is told now. */
  events: Event[]
  event: Event
  /** How many more customers wait for it. */
  alsoWaiting: number
  /** “with Tomás (Tier 2) since 10:40” */
  holder: string
  /** Whom it is told; null: everybody in the channel. */
  reader: Person | null
  zone: string
  baseUrl: string
  /** Where the card stands, for what refers to it; null: nowhere. */
  card: Receipt | null
}

export async function tellingOf({ db, clock, baseUrl }: Speaker, { escalation: id, event: eventId, what, facts, standings }: Delivery): Promise<Telling> {
  const [escalation, events] = [await findForSystem(db, id), await openEventsOf(db, id)]
  const event = events.find((one) => one.id === eventId)
  if (!event) throw new Error(`${eventId} is no event of ${id} that everybody may see`)
  const sop = await sopVersion(db, escalation.sop.name, escalation.sop.version)
  const [readerId, holderId] = [typeof facts.person === 'string' ? facts.person : null, holderOf(escalation)?.id ?? null]
  const people = await peopleOf(db, [readerId, holderId])
  const reader = people.find((one) => one.id === readerId) ?? null
  const zone = reader?.zone ?? people[0]?.workspaceZone ?? (await timeZone(db))
  const holder = holderSentence(escalation, people.find((one) => one.id === holderId)?.role ?? null, clock(), zone)
  const alsoWaiting = (await waitingOf({ db }, [escalation], null)).get(id)?.tickets ?? 0
  const card = what === 'card' ? null : (standings.card ?? null)
  return { escalation, sop, handedTo: handoffOf(escalation.case, sop), events, event, alsoWaiting, holder, reader, zone, baseUrl, card }
}

/** Those who are somebody, each with the time zone in which they read, and the one in which everybody does. */
async function peopleOf(db: Database, ids: readonly (string | null)[]): Promise<(Person & { zone: string; workspaceZone: string })[]> {
  const named = ids.filter((id) => id !== null)
  if (named.length === 0) return []
  return db
    .selectFrom('people')
    .select(['id', 'name', 'role', readersZone.as('zone'), workspaceZone.as('workspaceZone')])
    .where('id', 'in', named)
    .execute()
}
