import { sql } from 'kysely'
import type { Database } from '#src/database/database.ts'
import type { DeliveriesTable } from '#src/database/tables/deliveries.ts'
import type { Outcome } from './channel.ts'
import type { Claimed } from './claim.ts'

/** For how long Baton tries before a person has to see to it, in hours: over a night in which nobody is at Slack's side either. */
const patienceHours = 24

/** The pauses between tries, in seconds: each twice as long as the one before. */
const pauses = { first: 1, longest: 300 }

/** What became of one try, and in how many seconds the next may come; null: this one is over, and the line goes on. */
export async function settle(db: Database, { delivery, attempts, hoursOfPatience }: Claimed, outcome: Outcome): Promise<number | null> {
  const free = { claimed_until: null, next_at: null }
  const write = (values: Partial<Pick<DeliveriesTable, 'state' | 'answer' | 'settled_at' | 'next_at' | 'claimed_until'>> & { receipt?: string }) =>
    db
      .updateTable('deliveries')
      .set({ ...free, ...values })
      .where('id', '=', delivery.id)
      .where('state', 'in', ['pending', 'failed', 'unsure']) // or somebody has seen to it meanwhile
      .$if(values.state !== 'sent', (query) => query.where('attempts', '=', attempts)) // or another worker has it in hand by now
      .execute()
  if (outcome.result === 'sent') {
    await write({ state: 'sent', answer: null, receipt: JSON.stringify(outcome.receipt), settled_at: now })
    return null
  }
  if (outcome.result === 'refused' || hoursOfPatience >= patienceHours) {
    // Left in hand, it stays in doubt: who has it tried again has it looked up first.
    await write({ state: 'given-up', answer: outcome.reason, ...(outcome.result === 'unsure' ? { claimed_until: now } : {}) })
    return null
  }
  const seconds = (outcome.result === 'later' && outcome.seconds) || pauseAfter(attempts)
  await write({ state: outcome.result === 'later' ? 'failed' : 'unsure', answer: outcome.reason, next_at: inSeconds(seconds) })
  return seconds
}

const now = sql<Date>`clock_timestamp()` as unknown as Date
const inSeconds = (seconds: number) => sql<Date>`clock_timestamp() + ${seconds} * interval '1 second'` as unknown as Date

/** With jitter: what failed together does not come back together. */
export const pauseAfter = (attempts: number, random = Math.random()) => Math.min(pauses.first * 2 ** (attempts - 1), pauses.longest) * (0.5 + random / 2)
