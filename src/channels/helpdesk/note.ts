import { titleOfPath } from '#src/cases/paths.ts'
import type { Database } from '#src/database/database.ts'
import type { Delivery } from '#src/deliveries/channel.ts'
import { type Escalation, shortNumber } from '#src/escalations/escalation.ts'
import type { Event } from '#src/escalations/facts.ts'
import { findForSystem } from '#src/escalations/find.ts'
import { sentence } from '#src/escalations/sentence.ts'
import { openEventsOf } from '#src/escalations/timeline.ts'
import { writeMacroInTime } from '#src/sops/macro/in-time.ts'
import { sopVersion } from '#src/sops/versions.ts'
import { timeZone } from '#src/workspace/time-zone.ts'

/** A short note says so much of one thing, in characters, and of so many things; the rest is where it leads to. */
const most = { text: 500, things: 10 }

/** The words of a note for colleagues who read the ticket. */
export async function noteOn(db: Database, { escalation: id, event: eventId, facts: { says } }: Delivery, baseUrl: string): Promise<string> {
  const escalation = await findForSystem(db, id)
  const page = `${baseUrl}/escalations/${shortNumber(escalation)}`
  if (says === 'edited') return editedNote(escalation, page)
  if (says !== 'event') return caseNote(db, escalation, page)
  const event = (await openEventsOf(db, id)).find((one) => one.id === eventId)
  if (!event) throw new Error(`${eventId} is no event of ${id} that everybody may see`)
  return eventNote(event, escalation, page, await timeZone(db))
}

/** The case: where it goes on, what its writer still owes Tier 2, and what it says, in the layout of its SOP. */
async function caseNote(db: Database, escalation: Escalation, page: string): Promise<string> {
  const { case: written, sop, author, findings } = escalation
  const macro = (await writeMacroInTime(written, await sopVersion(db, sop.name, sop.version))).trimEnd()
  const missing = findings.filter(({ severity }) => severity === 'blocks').map(({ message, mend }) => `${message} ${mend}`)
  const asked = missing.length === 0 ? [] : [`${author.name}, something is still open. Please answer in a comment there:\n${listed(missing)}`]
  return [`Escalated as ${shortNumber(escalation)}: ${page}`, ...asked, macro].join('\n\n')
}

/** What became of it, in short, and where to go on. */
function eventNote(event: Event, escalation: Escalation, page: string, zone: string): string {
  if (event.kind === 'returned') return returnNote(event, escalation, page)
  return `${clipped(sentence(event, escalation, null, zone))}\n${page}`
}

function returnNote({ actor, facts: { marks, note } }: Extract<Event, { kind: 'returned' }>, escalation: Escalation, page: string): string {
  const { name } = escalation.author
  const number = shortNumber(escalation)
  const first = actor
    ? `${actor.name} returned ${number} to ${name}, to be mended:`
    : `Thank you, ${name}. ${number} is kept for you, and Tier 2 can take it as soon as this is there:`
  const toMend = marks.map(({ field, mend }) => `${titleOfPath(field, escalation.case)}: ${mend}`)
  return [first, listed(toMend), ...(note ? [clipped(note)] : []), `Mend it here, and submit it again: ${page}`].join('\n')
}

/** A note that became an escalation was changed afterwards: nobody would see that. */
function editedNote({ state, author, ...escalation }: Escalation, page: string): string {
  const wayOn = state === 'returned' ? 'Mend it here, and submit it again' : 'Say what is new in a comment here'
  return `${author.name}, ${shortNumber(escalation)} was made from the note as it was, and does not follow when the note is changed. ${wayOn}: ${page}`
}

const listed = (things: readonly string[]) =>
  [
    ...things.slice(0, most.things).map((thing) => `- ${clipped(thing)}`),
    ...(things.length > most.things ? [`- and ${things.length - most.things} more`] : []),
  ].join('\n')

const clipped = (text: string) => (text.length > most.text ? `${text.slice(0, most.text).toWellFormed().trimEnd()} …` : text)
