import type { Database } from '#src/database/database.ts'
import type { Log } from '#src/foundation/log.ts'
import type { OpenQueue } from '#src/queue/queue.ts'
import type { Channel, Outcome, Place } from './channel.ts'
import { type Claimed, claim } from './claim.ts'
import { settle } from './settle.ts'
import { wakeSleeping } from './sleeping.ts'

type Outbox = { db: Database; queue: OpenQueue; channels: readonly Channel[]; log: Log }

/** How often lines are looked for that nobody works on although they could go on, in milliseconds. */
const sleepingEvery = 60_000

/**
 * Keeps what was promised. A job says of which escalation something is to be said; it goes through that line until nothing is left or something holds it up.
 * `stop` lets the try that is going on finish first.
 */
export async function keepDelivering({ db, queue, channels, log }: Outbox): Promise<{ stop(): void }> {
  for (const channel of channels) await queue.work(`deliver-${channel.place}`, ({ escalation }) => goThrough({ db, queue, log }, channel, escalation))
  const places = channels.map(({ place }) => place)
  const wake = () => wakeSleeping({ db, queue }, places).catch(({ message }: Error) => log.warn({ reason: message }, 'could not look for sleeping deliveries'))
  await wake()
  const timer = setInterval(wake, sleepingEvery)
  return { stop: () => clearInterval(timer) }
}

/** Says what there is to say of one escalation in one place. */
export async function goThrough({ db, queue, log }: Omit<Outbox, 'channels'>, channel: Channel, escalation: string): Promise<void> {
  for (;;) {
    const claimed = await claim(db, escalation, channel.place)
    if (claimed === null) return
    const wait = 'due' in claimed ? claimed.due : await attempt({ db, log }, channel, claimed)
    if (wait !== null) return later(db, queue, channel.place, escalation, wait)
  }
}

const later = (db: Database, queue: OpenQueue, place: Place, escalation: string, seconds: number) =>
  queue.soon(db, `deliver-${place}`, { escalation }, Math.max(seconds, 1))

async function attempt({ db, log }: Pick<Outbox, 'db' | 'log'>, channel: Channel, claimed: Claimed): Promise<number | null> {
  const { id, escalation } = claimed.delivery
  const outcome = await saidOnce(channel, claimed).catch((error: unknown): Outcome => {
    log.error({ delivery: id, escalation, err: error }, 'a delivery met a fault')
    return { result: 'unsure', reason: 'Baton met a fault of its own; its log says which.' }
  })
  if (outcome.result !== 'sent') log.warn({ delivery: id, escalation, place: channel.place, ...outcome }, 'a delivery was not kept')
  return settle(db, claimed, outcome)
}

/** What may have been said already is looked for first, so that people see it once. */
async function saidOnce(channel: Channel, { delivery, doubtful }: Claimed): Promise<Outcome> {
  const found = doubtful ? await channel.lookUp(delivery) : ({ result: 'absent' } as const)
  return found.result === 'absent' ? channel.deliver(delivery) : found
}
