import { createHash } from 'node:crypto'
import { type Notification, notificationIn } from './heard.ts'
import { asNotification, saidIn } from './signed.ts'

/** Stores a notification; rejects when that cannot be done in time. What is made of it comes later. */
type Store = (notification: Notification) => Promise<void>

/** Hears Intercom by requests to `/intercom/webhooks`, and answers as soon as what it said is safe. */
export function overHttp(clientSecret: string, store: Store) {
  return async (request: Request): Promise<Response> => {
    const said = await saidIn(request, clientSecret, asNotification)
    if (said instanceof Response) return said
    return store(notificationIn(said.body, createHash('sha256').update(said.bytes).digest('hex'))).then(
      () => Response.json({}),
      () => new Response(null, { status: 503 }), // Intercom says it again
    )
  }
}
