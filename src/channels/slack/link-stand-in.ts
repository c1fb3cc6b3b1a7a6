import { setTimeout as sleep } from 'node:timers/promises'
import type { WebClient } from '@slack/web-api'
import type { Database } from '#src/database/database.ts'
import type { Log } from '#src/foundation/log.ts'

/** How often the stand-in is asked whether it is there, and the pause between, in milliseconds. */
const tries = 40
const pause = 500

/**
 * For development, with the Slack that stands in on this machine: its accounts are made new at each start and nobody can confirm them, so everybody who is in
 * it is linked. Never with a real Slack: see the caller. Does not reject.
 */
export async function linkStandIn({ db, log }: { db: Database; log: Log }, client: WebClient) {
  for (let left = tries; left > 0; left--) {
    const { members } = await client.users.list({ limit: 200 }).catch(() => ({ members: null }))
    if (members) return link(db, new Map(members.flatMap(({ id, profile }) => (id && profile?.email ? [[profile.email, id] as const] : []))))
    await sleep(pause)
  }
  log.warn('the Slack that stands in is not there, so nobody is linked to it')
}

async function link(db: Database, ids: ReadonlyMap<string, string>) {
  const people = await db.selectFrom('people').select(['id', 'email']).execute()
  const rows = people.flatMap(({ id, email }) => {
    const slack_id = ids.get(email)
    return slack_id ? [{ person_id: id, slack_id, by_hand: true, at: new Date() }] : []
  })
  await db.transaction().execute(async (db) => {
    await db.deleteFrom('slack_people').execute()
    if (rows.length > 0) await db.insertInto('slack_people').values(rows).execute()
  })
}
