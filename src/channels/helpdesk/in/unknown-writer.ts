import type { Selectable } from 'kysely'
import type { HeardNotesTable } from '#src/database/tables/heard.ts'
import type { Done } from '#src/deliveries/helpdesk.ts'
import type { Ears } from './ears.ts'

type Owed = Pick<Selectable<HeardNotesTable>, 'ticket' | 'url' | 'note' | 'writer' | 'answer'>

/**
 * Tells those whose notes could not be taken in how they come to be known; there is no escalation yet on whose behalf the outbox could.
 * Owed until it is said, looked for before it is said, and so said once.
 */
export async function answerUnknown(ears: Ears, most: number) {
  const owed = ears.db.selectFrom('heard_notes').select(['ticket', 'url', 'note', 'writer', 'answer'])
  const rows = await owed.where('answer', 'is not', null).where('answered_at', 'is', null).orderBy('answer').limit(most).execute()
  for (const row of rows) {
    const said = await say(ears, row)
    if (said.result === 'done' || said.result === 'refused') await settle(ears, row)
    if (said.result !== 'done') ears.log.warn({ ticket: row.ticket, ...said }, 'the writer of a note could not be told how to be known')
  }
}

async function say({ desk, baseUrl }: Ears, { ticket: id, url, writer, answer }: Owed): Promise<Done> {
  if (answer === null) throw new Error('only what is owed is said')
  const read = await desk.notes({ id, url })
  if (read.result !== 'done' || read.notes.some(({ mark }) => mark === answer)) return read
  return desk.note({ id, url }, { mark: answer, text: unknownWriter(writer, baseUrl) })
}

async function settle({ db, clock }: Ears, { ticket, note }: Owed) {
  await db.updateTable('heard_notes').set({ answered_at: clock() }).where('ticket', '=', ticket).where('note', '=', note).execute()
}

function unknownWriter(writer: string | null, baseUrl: string): string {
  const who = writer === null ? 'Baton cannot see who wrote it.' : `nobody in Baton has the e-mail address ${writer}.`
  const wayOut =
    writer === null
      ? `Please write the escalation here: ${baseUrl}`
      : `Please ask an administrator to invite you there (${baseUrl}/people). As soon as you are, the note becomes an escalation by itself; you need not write it again.`
  return `Thank you for the filled macro. It could not be taken in yet: ${who}\n${wayOut}`
}
