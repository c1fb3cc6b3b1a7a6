import { AsyncLocalStorage } from 'node:async_hooks'
import { IntercomClient } from 'intercom-client'
import { textUpTo, tooLong } from '#src/foundation/text-up-to.ts'
import { answerIn } from './answer.ts'
import { gate } from './gate.ts'

/** How long everything that is asked for one purpose may take, in milliseconds: four of them (a look-up and a try) fit into the time a worker may have a delivery in hand. */
const patience = 4_500

type Fetch = typeof globalThis.fetch
type Ways = { token: string; apiUrl?: string | undefined; timeout?: number; fetch?: Fetch; now?: () => number }

/**
 * Intercom's API through its SDK. The SDK's own retries are off: the outbox retries, and looks before it says a thing again.
 * Whatever the network does is thrown as one of the SDK's errors, with its code as the message. `timeout` (milliseconds), `fetch` and `now` are for tests.
 */
export function intercomClient({ token, apiUrl, timeout = patience, fetch = globalThis.fetch, now = Date.now }: Ways): IntercomClient {
  const address = apiUrl === undefined ? {} : { environment: apiUrl }
  return new IntercomClient({ ...address, token, version: '2.14', maxRetries: 0, fetch: whole(fetch, { timeout, now }), logging: { silent: true } })
}

/** What the message of an error says when an answer came that is no answer of Intercom's. */
export const unreadable = 'UNREADABLE'

/** The longest answer that is read, in bytes: 500 parts of a conversation have ten million at most. */
const longestAnswer = 32 << 20

const purpose = new AsyncLocalStorage<AbortSignal>()

/** All that `work` asks of Intercom has the time of one question between them, so that however many there are, an outbox's worker is not held up for longer. */
export const together = <T>(work: () => Promise<T>, timeout = patience): Promise<T> => purpose.run(AbortSignal.timeout(timeout), work)

/**
 * The SDK reads answers outside of its own care, and takes a page in Intercom's place for an answer. So each is read to its end before the SDK gets it.
 * No redirection is followed: it would take the token elsewhere.
 */
function whole(fetch: Fetch, { timeout, now }: { timeout: number; now: () => number }): Fetch {
  const limits = gate(now)
  return async (url, init) => {
    const seconds = limits.wait()
    if (seconds !== null) return asIntercomWould(seconds, now())
    const signals = [AbortSignal.timeout(timeout), purpose.getStore(), init?.signal].filter((signal) => signal !== undefined && signal !== null)
    try {
      const answer = await fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.any(signals) })
      const text = await textUpTo(answer, longestAnswer)
      limits.heard(answer)
      const said = answer.status < 400 ? answerIn(text, init?.method ?? 'GET', new URL(String(url)).pathname) : text
      if (said === null) throw new Error(unreadable)
      return new Response(said, { status: answer.status, headers: answer.headers })
    } catch (error) {
      throw new Error(codeOf(error))
    }
  }
}

/** Nobody is asked while the limit is nearly reached: the answer is what Intercom's would be a moment later. */
const asIntercomWould = (seconds: number, now: number) =>
  new Response(null, { status: 429, headers: { 'x-ratelimit-reset': String(Math.ceil(now / 1_000 + seconds)) } })

/** What went wrong, in a word: the SDK keeps the message alone. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const causes = [error.cause, error].map((one) => (one instanceof Error && 'code' in one && typeof one.code === 'string' ? one.code : undefined))
  return causes.find((code) => code !== undefined) ?? ([unreadable, tooLong].includes(error.message) ? unreadable : error.name)
}
