import { setTimeout as sleep } from 'node:timers/promises'
import type { Asker } from '../people.ts'

/** What is sent, under a key of its own. `version` becomes If-Match. */
export type Wish = { address: string; path: string; who: Asker; key: string; body: object; version?: number }

/** The answer that counts, and how many tries went unanswered before it. */
export type Answer = { text: string; lost: number }

/** How long to wait before the same wish is sent again, in milliseconds. */
const pause = 50

/** How long to keep trying, in milliseconds: longer than any start. */
const patience = 120_000

/** Sends a wish until it is acknowledged, under one key. Nothing came back, or a fault: sent again. Throws for any refusal. */
export async function sendUntilAcknowledged(wish: Wish): Promise<Answer> {
  const end = Date.now() + patience
  for (let lost = 0; Date.now() < end; lost++) {
    const answer = await send(wish)
    if (answer?.status === 201) return { text: answer.text, lost }
    if (answer && answer.status < 500) throw new Error(`${wish.path} was refused with ${answer.status}: ${answer.text.slice(0, 500)}`)
    await sleep(pause)
  }
  throw new Error(`${wish.path} was not answered within ${patience / 1000} s`)
}

async function send({ address, path, who, key, body, version }: Wish) {
  const said = { authorization: `Bearer ${who.token}`, 'content-type': 'application/json', 'idempotency-key': key }
  const headers = { ...said, ...(version === undefined ? {} : { 'if-match': `"${version}"` }) }
  try {
    const answer = await fetch(`${address}${path}`, { method: 'POST', headers, body: JSON.stringify(body), signal: AbortSignal.timeout(20_000) })
    return { status: answer.status, text: await answer.text() }
  } catch {
    return null // whoever should have answered was killed
  }
}
