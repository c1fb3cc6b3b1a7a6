import { setTimeout as sleep } from 'node:timers/promises'
import { WebAPIRateLimitedError } from '@slack/web-api'
import { sql } from 'kysely'
import type { Database } from '#src/database/database.ts'
import type { Receipt } from '#src/deliveries/channel.ts'
import { pagesUpTo } from '#src/foundation/pages.ts'
import type { Door } from '../door.ts'
import type { Message } from './message.ts'
import { change, say, takeBack } from './say.ts'

/**
 * What was said, changed and taken back in the threads of open escalations while nobody listened. Each thread is read whole: they are short, and what was
 * changed may be older than what was heard last. What is known already is known by where it stands. `signal` ends it between two messages.
 */
export async function catchUp(door: Door, signal: AbortSignal) {
  for (const card of await openCards(door.db)) {
    if (signal.aborted) return
    await catchUpWith(door, card, signal).catch((error: Error) => door.log.warn({ ...card, reason: error.message }, 'a thread in Slack could not be read'))
  }
}

/** Of 200 messages each. */
const mostPages = 100

type Card = { escalation: string; channel: string; ts: string }

async function openCards(db: Database): Promise<Card[]> {
  const rows = await db
    .selectFrom('deliveries')
    .innerJoin('escalations', 'escalations.id', 'escalation_id')
    .distinctOn('escalation_id')
    .select(['escalation_id', 'receipt'])
    .where('place', '=', 'slack')
    .where('what', '=', 'card')
    .where('deliveries.state', '=', 'sent')
    .where('receipt', 'is not', null)
    .where('escalations.state', '<>', 'closed')
    .orderBy('escalation_id')
    .orderBy('position', 'desc')
    .execute()
  return rows.map(({ escalation_id, receipt }) => {
    const { channel = '', ts = '' } = receipt as Receipt // the query asks for one
    return { escalation: escalation_id, channel, ts }
  })
}

async function catchUpWith(door: Door, card: Card, signal: AbortSignal) {
  const standing = new Set<string>()
  const next = pagesUpTo(mostPages)
  let cursor: string | null | undefined
  do {
    const page = await repliesOf(door, card, cursor, signal)
    for (const message of page.messages) {
      if (signal.aborted) return
      standing.add(message.ts ?? '')
      await (message.edited ? change : say)(door, card.channel, message, { quiet: true })
    }
    cursor = next(page.next)
  } while (cursor)
  for (const { ts, user } of await saidIn(door.db, card)) if (!standing.has(ts)) await takeBack(door, card.channel, ts, user)
}

async function repliesOf(
  { client }: Door,
  { channel, ts }: Card,
  cursor: string | null | undefined,
  signal: AbortSignal,
): Promise<{ messages: Message[]; next: string | undefined }> {
  for (;;) {
    try {
      const { messages = [], response_metadata } = await client.conversations.replies({ channel, ts, limit: 200, ...(cursor ? { cursor } : {}) })
      return { messages: messages as Message[], next: response_metadata?.next_cursor || undefined } // each part is asked for
    } catch (error) {
      if (!(error instanceof WebAPIRateLimitedError)) throw error
      await sleep(error.retryAfter * 1_000, undefined, { signal })
    }
  }
}

/** What of this thread people had said there and stands as a comment, each with its writer in Slack. */
async function saidIn(db: Database, { escalation, channel }: Card): Promise<{ ts: string; user: string }[]> {
  const { rows } = await sql<{ ts: string; user: string }>`
    select receipt ->> 'ts' as ts, slack_id as user
    from deliveries join events on events.id = event_id join slack_people on person_id = actor_id
    where deliveries.escalation_id = ${escalation} and what = 'thread' and attempts = 0 and receipt ->> 'channel' = ${channel}
      and kind = 'commented' and events.facts ->> 'deleted' is null`.execute(db)
  return rows
}
