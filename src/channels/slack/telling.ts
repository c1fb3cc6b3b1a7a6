import type { Database } from '#src/database/database.ts'
import type { Delivery, Receipt } from '#src/deliveries/channel.ts'
import { standingOf } from '#src/deliveries/claim.ts'
import { type Escalation, holderOf } from '#src/escalations/escalation.ts'
import type { Event } from '#src/escalations/facts.ts'
import { findForSystem } from '#src/escalations/find.ts'
import { holderSentence } from '#src/escalations/holder-sentence.ts'
import { openEventsOf } from '#src/escalations/timeline.ts'
import type { Person } from '#src/people/person.ts'
import { zoneOf } from '#src/people/zone.ts'
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
  /** “with Tomás (Tier 2) since 10:40” */
  holder: string
  /** Whom it is told; null: everybody in the channel. */
  reader: Person | null
  zone: string
  baseUrl: string
  /** Where the card stands; null: nowhere. */
  card: Receipt | null
}

export async function tellingOf({ db, clock, baseUrl }: Speaker, { escalation: id, event: eventId, facts }: Delivery): Promise<Telling> {
  const [escalation, events] = [await findForSystem(db, id), await openEventsOf(db, id)]
  const event = events.find((one) => one.id === eventId)
  if (!event) throw new Error(`${eventId} is no event of ${id} that everybody may see`)
  const sop = await sopVersion(db, escalation.sop.name, escalation.sop.version)
  const reader = typeof facts.person === 'string' ? await person(db, facts.person) : null
  const zone = reader ? await zoneOf(db, reader.id) : await timeZone(db)
  const held = holderOf(escalation)
  const holder = holderSentence(escalation, held && (await person(db, held.id)).role, clock(), zone)
  const card = await standingOf(db, id, 'slack', 'card')
  return { escalation, sop, handedTo: handoffOf(escalation.case, sop), events, event, holder, reader, zone, baseUrl, card }
}

const person = (db: Database, id: string): Promise<Person> =>
  db.selectFrom('people').select(['id', 'name', 'role']).where('id', '=', id).executeTakeFirstOrThrow()
