import { setImmediate as breathe } from 'node:timers/promises'
import type { Done, Ticket, WrittenNote } from '#src/deliveries/helpdesk.ts'
import { usualSop } from '#src/escalations/draft.ts'
import { isMacroInTime, isTitledAsInTime } from '#src/sops/macro/in-time.ts'
import type { Sop } from '#src/sops/sop.ts'
import { sopsInForce } from '#src/sops/versions.ts'
import type { Ears } from './ears.ts'
import { lookingAt } from './look-at-ticket.ts'
import { digestOf, type Found, type KnownNote, knownNotes, takeNote } from './take-note.ts'

/**
 * Reads a ticket once: makes an escalation of each note that is the filled macro, and looks whether it stands as Baton left it.
 * `since`: what was written before is nobody's.
 */
export async function hearTicket(ears: Ears, ticket: Ticket, since: Date): Promise<Done> {
  const looking = await lookingAt(ears, ticket)
  const seen = await looking.read()
  if (seen.result !== 'done') return seen
  // Whoever tells of a ticket by its id alone leaves it to us to find its address, which people need.
  const heard = await hearNotes(ears, { id: ticket.id, url: ticket.url ?? seen.standing.url }, seen.notes, since)
  if (heard.result !== 'done') return heard
  await looking.hold(seen.standing)
  return { result: 'done' }
}

async function hearNotes(ears: Ears, ticket: Ticket, notes: readonly WrittenNote[], since: Date): Promise<Done> {
  const known = new Map((await knownNotes(ears.db, ticket)).map((one) => [one.note, one]))
  let sops: readonly Sop[] | null = null // most tickets have no note that is new
  for (const note of notes) {
    const before = known.get(note.id)
    if (isOurs(note) || (before?.escalation_id && before.digest === digestOf(note))) continue
    if (!before && new Date(note.at) < since) continue
    sops ??= usualFirst(await sopsInForce(ears.db))
    const sop = await sopOf(note, sops)
    if (!sop || !(before || (await isMacroInTime(note.text, sop)))) continue

    const taken = await take(ears, { ticket, note, sop }, before)
    if (taken.result !== 'done') return taken
  }
  return { result: 'done' }
}

/** Of what becomes an escalation the customer is asked, too. Where the desk wants a rest, the note waits for that; where it says no, it goes on without. */
async function take(ears: Ears, found: Omit<Found, 'context'>, before: KnownNote | undefined): Promise<Done> {
  const asked = before?.escalation_id ? null : await ears.desk.read(found.ticket)
  if (asked?.result === 'later') return asked
  await takeNote(ears, { ...found, context: asked?.result === 'done' ? asked.context : null })
  return { result: 'done' }
}

const isOurs = ({ mark }: WrittenNote) => mark !== null

/** The one whose macro's title stands above it; else the usual one. */
async function sopOf({ text }: WrittenNote, sops: readonly Sop[]): Promise<Sop | null> {
  await breathe() // short notes are read at once, and a ticket may have hundreds
  for (const sop of sops) if (await isTitledAsInTime(text, sop)) return sop
  return sops[0] ?? null
}

const isUsual = ({ name }: Sop) => Number(name === usualSop)
const usualFirst = (sops: readonly Sop[]) => sops.toSorted((one, other) => isUsual(other) - isUsual(one))
