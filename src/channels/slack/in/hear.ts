import type { WebClient } from '@slack/web-api'
import { answerOf, keepHeard, openHeard } from '#src/channels/inbox/inbox.ts'
import type { Database } from '#src/database/database.ts'
import { type OutageKind, outageIn } from '#src/database/outage/outage.ts'
import { inTime } from '#src/foundation/in-time.ts'
import type { Log } from '#src/foundation/log.ts'
import { warnRarely } from '#src/foundation/warn-rarely.ts'
import type { Queue } from '#src/queue/queue.ts'
import { type Answer, answering } from './answer.ts'
import { aboutWindow, sayFailed, sayOutage } from './failed.ts'
import { type Ack, type Body, type Hear, type Heard, heardIn } from './heard.ts'
import { nameOf } from './name.ts'
import { NotYet } from './not-yet.ts'
import { faultIn, Malformed, withoutNul } from './payload.ts'
import { settling } from './settle.ts'
import { inOutage, inWords } from './texts.ts'

/** Makes something of what was heard; a submitted modal is answered by `give`. Rejects only for a fault of ours. */
export type Act = (body: Body, give: (answer: Answer) => Promise<void>) => Promise<void>

type Ears = { db: Database; queue: Queue; client: WebClient; clock: () => Date; log: Log; act: Act }

/** Whoever hears for Baton: what Slack says now, and what a process that died had not acted upon. `idle`: nothing is in hand any more. */
export type Hearing = { hear: Hear; resume(id: string): Promise<void>; idle(): Promise<void> }

const place = 'slack'

/** When another process looks whether this one has acted, in seconds. */
const actedBy = 30

/**
 * Store first, act after: Slack is answered as soon as what it said is safe, and a modal in time whatever else happens. What came twice is acted upon once.
 * When it cannot be stored, the person hears of it; an event is not acknowledged, so that Slack says it again.
 */
export function hearing(ears: Ears): Hearing {
  const { db, queue, clock, log } = ears
  const inHand = new Map<string, Promise<void>>()
  const settled = settling(db, clock)
  const take = (heard: Heard, ack: Ack, since: number | null) => {
    const acting = actOn(ears, heard, ack, since)
      .then((acted) => (acted ? settled.settle(heard.id) : undefined))
      .finally(() => inHand.delete(heard.id))
    inHand.set(heard.id, acting)
    return acting
  }
  /** What somebody is just typing asks for nothing that could be lost, and the next letter says it again: it is not stored. */
  async function hearTyping({ id, body }: Heard, ack: Ack) {
    const failed = (error: unknown) => {
      const outage = outageIn(error)
      if (outage) warnRarely(log, `slack typing ${outage}`, { outage }, 'what is typed in Slack met an outage')
      else log.error({ heard: id, err: error }, 'what is typed in Slack met a fault')
    }
    await ack().catch(failed)
    const acting = ears
      .act(body, async () => {})
      .catch(failed)
      .finally(() => inHand.delete(id))
    inHand.set(id, acting)
    await acting
  }
  return {
    async hear(said, acknowledge) {
      const since = performance.now()
      const ack = once(acknowledge)
      const heard = understood(said, log)
      if (!heard) return ack(said.type === 'view_submission' ? aboutWindow(said, inWords.notUnderstood) : undefined)
      if (heard.kind === 'typing') return hearTyping(heard, ack)
      const kept = await keepHeard({ db, place }, heard, clock(), (db) => queue.soon(db, 'slack-heard', { id: heard.id }, actedBy)).catch((error: Error) => {
        log.warn({ heard: heard.id, kind: heard.kind, reason: error.message }, 'what Slack said could not be stored')
        return outageIn(error) ?? 'unreachable'
      })
      if (typeof kept === 'string') return sayNotStored(ears, heard, ack, kept)
      if (kept.again) return ack((await answerBefore(db, heard.id, inHand)) ?? undefined)
      if (heard.kind !== 'modal') await ack().catch(({ message }: Error) => log.warn({ reason: message }, 'Slack could not be answered; it will ask again'))
      await take(heard, ack, since)
    },
    async resume(id) {
      if (inHand.has(id) || settled.isSettling(id)) return
      const body = await openHeard({ db, place }, id)
      const heard = body && heardIn(body)
      if (heard) await take(heard, async () => {}, null)
    },
    async idle() {
      await Promise.allSettled(inHand.values())
    },
  }
}

/** What was heard, in a shape that can be acted upon; null for what is not, which is acknowledged, or Slack would say it again for nothing. */
function understood(said: Body, log: Log): Heard | null {
  try {
    const heard = heardIn(withoutNul(said) as Body) // as it was but for the signs
    const fault = heard ? faultIn(heard.kind, heard.body) : 'neither its kind nor its id is known'
    if (fault === null) return heard
    log.warn({ kind: heard?.kind ?? null, ...nameOf(heard?.body ?? said), reason: fault }, 'what Slack said is not understood, and nothing is made of it')
  } catch (error) {
    if (!(error instanceof Malformed)) throw error
    log.warn({ ...nameOf(said), reason: error.message }, 'what Slack said is not understood, and nothing is made of it')
  }
  return null
}

/** Slack is answered once; whatever is answered later is nothing. */
function once(ack: Ack): Ack {
  let answered = false
  return async (answer) => {
    if (answered) return
    answered = true
    await ack(answer)
  }
}

/** For how long an answer that is still in the making is waited for, in milliseconds; Slack waits no longer. */
const answerWait = 1_500

/** What Slack was answered the first time. */
async function answerBefore(db: Database, id: string, inHand: ReadonlyMap<string, Promise<void>>): Promise<object | null> {
  await inTime(answerWait, inHand.get(id) ?? Promise.resolve()).catch(() => {})
  return inTime(answerWait / 2, answerOf({ db, place }, id)).catch(() => null)
}

/** What failed is told to the person who did it; an event is acted upon again by its job. A window that nothing answers is not closed with what was typed. */
async function actOn({ db, client, log, act }: Ears, heard: Heard, ack: Ack, since: number | null) {
  const answer = heard.kind === 'modal' ? answering({ db, client, log }, heard, ack, since) : null
  const give = answer?.give ?? (async () => {})
  try {
    await act(heard.body, give)
    if (answer?.isGiven() === false) await give(aboutWindow(heard.body, inWords.notUnderstood))
  } catch (error) {
    if (error instanceof NotYet) {
      log.info({ heard: heard.id, reason: error.message }, 'what Slack said is acted upon later') // it stays open, and is woken
      return false
    }
    await sayFailed({ client, log }, heard, give, error)
  } finally {
    answer?.stop()
  }
  return true
}

/** What was heard could not be stored. */
async function sayNotStored(ears: Ears, heard: Heard, ack: Ack, outage: OutageKind) {
  if (heard.kind === 'event') return
  if (heard.kind === 'command') return ack({ response_type: 'ephemeral', text: inOutage[outage].pressed })
  if (heard.kind !== 'modal') await ack()
  await sayOutage(ears, heard, ack, outage)
}
