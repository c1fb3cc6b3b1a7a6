import type { WebClient } from '@slack/web-api'
import type { Database } from '#src/database/database.ts'
import type { HelpDesk } from '#src/deliveries/helpdesk.ts'
import type { Store } from '#src/evidence/store.ts'
import type { Log } from '#src/foundation/log.ts'
import type { Library } from '#src/knowledge/library/library.ts'
import type { Context } from '#src/people/context.ts'
import { zoneOf } from '#src/people/zone.ts'
import type { Queue } from '#src/queue/queue.ts'
import { sayNotLinked } from '../not-linked.ts'
import { personOf, whoIs } from '../people.ts'
import type { Body } from './heard.ts'
import { whisper, whoIn } from './whisper.ts'

/** What Slack's door stands on. `library`: what can be found. `desk`: the help desk, for what is asked of it; null: there is none. `address`: where people reach Baton in a browser. */
export type Door = {
  db: Database
  queue: Queue
  store: Store
  library: Library
  client: WebClient
  desk: HelpDesk | null
  clock: () => Date
  log: Log
  address: string
}

/** Who did this in Slack, as the domain takes it, under the key of what they did; null for somebody Baton does not know. */
export async function contextOf({ db, queue, client, clock }: Door, slackUser: string, key: string): Promise<Context | null> {
  const actor = await personOf({ db }, client, slackUser)
  return actor && { db, queue, actor, now: clock(), zone: await zoneOf(db, actor.id), key }
}

/** The same for a command, a shortcut, a button or a modal. Whoever is not known is told of the way in. */
export async function contextIn(door: Door, body: Body): Promise<Context | null> {
  const context = await contextOf(door, whoIn(body), String(body.trigger_id))
  if (!context) await whisper(door, body, await wayIn(door, whoIn(body)))
  return context
}

/** For somebody in Slack who is nobody in Baton: what to do, and by whom. */
export async function wayIn({ db, client, address }: Door, slackUser: string): Promise<string> {
  const found = await whoIs({ db }, client, slackUser)
  const rows = await db.selectFrom('people').select('name').where('role', '=', 'admin').where('left_at', 'is', null).orderBy('name').limit(3).execute()
  const who = rows.map(({ name }) => name).join(' or ') || 'an administrator'
  return sayNotLinked(found.person === null ? found.because : 'unknown', { address, who, slackUser })
}
