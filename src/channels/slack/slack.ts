import { WebAPIPlatformError, type WebClient } from '@slack/web-api'
import { type Channel, type Delivery, type Outcome, type Receipt, standingOf } from '#src/deliveries/channel.ts'
import { inTimeOr } from '#src/foundation/in-time.ts'
import { addresses } from './addresses.ts'
import { conversations } from './conversations.ts'
import { gate } from './gate.ts'
import { keyOf, lookFor } from './look.ts'
import { mentions } from './mention.ts'
import { beforehand, type Failed, outcomeOf } from './outcomes.ts'
import type { Said } from './pieces.ts'
import { type Spot, spotOf, whereOf } from './spot.ts'
import { type Speaker, tellingOf } from './telling.ts'
import { wordsOf } from './words.ts'

/**
 * In milliseconds. A look-up, what comes before saying, and saying itself (the client's own patience) together are less than a worker may have a delivery
 * in hand: what is said later than that, the next worker might say again.
 */
const patience = { asking: 5_000, untilSaid: 6_000, address: 1_500 }

const busy: Failed = { result: 'later', reason: 'Slack is slow to answer.', seconds: null }
const waiting = (seconds: number | null): Failed => ({ result: 'later', reason: 'Slack asks Baton to wait.', seconds })
const absent = { result: 'absent' } as const

/** What stood there stands there no more, or belongs to a Baton that was installed before this one: it is said anew. */
const gone = new Set(['message_not_found', 'channel_not_found', 'cant_update_message'])

/** Slack: the card in the channel, its thread, and direct messages. */
export function slack(speaker: Speaker, client: WebClient): Channel {
  const way = { db: speaker.db, baseUrl: speaker.baseUrl, client, conversations: conversations(client) }
  const mention = mentions(client)
  const addressOf = addresses(client)
  const { wait, heard } = gate()

  async function deliver(delivery: Delivery): Promise<Outcome> {
    const [started, seconds] = [performance.now(), wait()]
    if (seconds !== null) return waiting(seconds)
    const telling = await tellingOf(speaker, delivery)
    const where = whereOf(delivery, telling)
    const said = wordsOf(delivery, telling, await mention(telling.handedTo.to))
    const standing = standingOf(delivery)
    const updated = standing ? await update(standing, delivery, said, where) : null
    if (updated) return updated
    const spot = await asked(() => spotOf(way, delivery, telling), where)
    if ('result' in spot) return spot
    // Said anew in place of what is gone, it may stand there since an earlier try, of which the look-up knows nothing.
    const found = standing ? await search(delivery, spot, where) : absent
    if (found.result !== 'absent') return found
    return performance.now() - started > patience.untilSaid ? busy : post(spot, delivery, said, where)
  }

  /** What is brought up to date can be so twice: only what stands nowhere yet has to be looked for. As long as it was not looked for, it is in doubt. */
  async function lookUp(delivery: Delivery): Promise<Outcome | typeof absent> {
    if (standingOf(delivery)) return absent
    if (wait() !== null) return doubtful(waiting(null))
    const telling = await tellingOf(speaker, delivery)
    const where = whereOf(delivery, telling)
    const spot = await asked(() => spotOf(way, delivery, telling), where)
    const found = 'result' in spot ? spot : await search(delivery, spot, where)
    return found.result === 'absent' || found.result === 'sent' ? found : doubtful(found)
  }

  async function search(delivery: Delivery, spot: Spot, where: string): Promise<Outcome | typeof absent> {
    const found = await asked(async () => ({ receipt: await lookFor(client, delivery, spot) }), where)
    if ('result' in found) return found
    return found.receipt ? sent(spot, found.receipt.ts) : absent
  }

  /** Null: there is nothing to bring up to date. */
  async function update({ channel = '', ts = '', url }: Receipt, delivery: Delivery, said: Said, where: string): Promise<Outcome | null> {
    try {
      await client.chat.update({ channel, ts, ...said, metadata: keyOf(delivery) })
    } catch (error) {
      heard(error)
      return error instanceof WebAPIPlatformError && gone.has(error.data.error) ? null : outcomeOf(error, where)
    }
    return sent({ channel }, ts, url)
  }

  async function post(spot: Spot, delivery: Delivery, said: Said, where: string): Promise<Outcome> {
    const { channel, thread } = spot
    const message = { channel, ...said, ...(thread ? { thread_ts: thread } : {}), metadata: keyOf(delivery), unfurl_links: false, unfurl_media: false }
    try {
      const { ts } = await client.chat.postMessage(message)
      return ts ? sent(spot, ts) : { result: 'unsure', reason: 'Slack’s answer could not be read.' }
    } catch (error) {
      heard(error)
      way.conversations.forget(where)
      return outcomeOf(error, where)
    }
  }

  /** It stands there, whether Slack says at which address or not. */
  async function sent(spot: Spot, ts = '', known?: string): Promise<Outcome> {
    const url = known ?? (await inTimeOr(patience.address, addressOf(spot, ts).catch(heard), undefined))
    return { result: 'sent', receipt: { channel: spot.channel, ts, ...(url ? { url } : {}) } }
  }

  /** Whatever goes wrong before anything is said leaves nothing behind. */
  async function asked<T extends object>(ask: () => Promise<T>, where: string): Promise<T | Failed> {
    try {
      return await inTimeOr(patience.asking, ask(), busy)
    } catch (error) {
      heard(error)
      return beforehand(error, where)
    }
  }

  return { place: 'slack', deliver, lookUp }
}

const doubtful = ({ reason }: Failed): Outcome => ({ result: 'unsure', reason })
