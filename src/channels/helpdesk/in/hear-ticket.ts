import type { Done, Ticket, WrittenNote } from '#src/deliveries/helpdesk.ts'
import { usualSop } from '#src/escalations/draft.ts'
import { isMacro, isTitledAs } from '#src/sops/macro/is-macro.ts'
import type { Sop } from '#src/sops/sop.ts'
import { sopsInForce } from '#src/sops/versions.ts'
import type { Ears } from './ears.ts'
import { digestOf, knownNotes, takeNote } from './take-note.ts'

/** Reads the notes of a ticket, and makes an escalation of each that is the filled macro. `since`: what was written before is nobody's. */
export async function hearTicket(ears: Ears, ticket: Ticket, since: Date): Promise<Done> {
  const read = await ears.desk.notes(ticket)
  if (read.result !== 'done') return read
  const known = new Map((await knownNotes(ears.db, ticket)).map((one) => [one.note, one]))
  let sops: readonly Sop[] | null = null // most tickets have no note that is new
  for (const note of read.notes) {
    const before = known.get(note.id)
    if (isOurs(note) || (before?.escalation_id && before.digest === digestOf(note))) continue
    if (!before && new Date(note.at) < since) continue
    sops ??= usualFirst(await sopsInForce(ears.db))
    const sop = sopOf(note, sops)
    if (!sop || !(before || isMacro(note.text, sop))) continue
    const addressed = await withAddress(ears, ticket)
    if (addressed.result !== 'done') return addressed
    await takeNote(ears, { ticket: addressed.ticket, note, sop })
  }
  return { result: 'done' }
}

/** Whoever tells of a ticket by its id alone leaves it to us to find its address, which people need. */
async function withAddress({ desk }: Ears, ticket: Ticket): Promise<Done<{ ticket: Ticket }>> {
  if (ticket.url !== null) return { result: 'done', ticket }
  const read = await desk.read(ticket)
  return read.result === 'done' ? { result: 'done', ticket: { id: ticket.id, url: read.context.url } } : read
}

const isOurs = ({ mark }: WrittenNote) => mark !== null

/** The one whose macro's title stands above it; else the usual one. */
const sopOf = ({ text }: WrittenNote, sops: readonly Sop[]) => sops.find((sop) => isTitledAs(text, sop)) ?? sops[0] ?? null

const isUsual = ({ name }: Sop) => Number(name === usualSop)
const usualFirst = (sops: readonly Sop[]) => sops.toSorted((one, other) => isUsual(other) - isUsual(one))
