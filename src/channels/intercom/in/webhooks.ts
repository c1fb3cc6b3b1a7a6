import { forgetOld, keepHeard } from '#src/channels/inbox/inbox.ts'
import type { Database } from '#src/database/database.ts'
import type { Ticket } from '#src/deliveries/helpdesk.ts'
import type { Log } from '#src/foundation/log.ts'
import { keepChanged } from '../../helpdesk/in/changed.ts'
import type { Notification } from './heard.ts'
import { overHttp } from './over-http.ts'

/** `soon`: has a ticket heard that has changed, without waiting for that. */
type Ground = { db: Database; clock: () => Date; log: Log; soon(ticket: Ticket): void }

/**
 * Takes what Intercom tells: that something has happened on a ticket is stored together with the notification's id, and of a notification that comes again
 * nothing is made. What it was is read there, at once, or with the next turn of hearing if this process dies first.
 */
export async function openWebhooks({ db, clock, log, soon }: Ground, clientSecret: string): Promise<(request: Request) => Promise<Response>> {
  await forgetOld({ db, place: 'helpdesk' }, clock())
  return overHttp(clientSecret, async ({ id, topic, ticket: found }: Notification) => {
    if (topic !== 'ping' && found === null) return
    const tickets = found === null ? [] : [{ id: found, url: null }] // a test is about none, and kept for the doctor
    const { again } = await keepHeard({ db, place: 'helpdesk' }, { id, kind: topic, body: {}, done: true }, clock(), (db) => keepChanged(db, tickets)).catch(
      (error: Error) => {
        log.warn({ notification: id, topic, reason: error.message }, 'what Intercom said could not be stored')
        throw error
      },
    )
    if (!again) tickets.forEach(soon)
  })
}
