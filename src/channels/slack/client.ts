import { type Logger, LogLevel, WebClient, type WebClientOptions } from '@slack/web-api'
import { textUpTo } from '#src/foundation/text-up-to.ts'

/** How long one answer of Slack may take, in milliseconds: a look-up and a try together fit into the time that a worker may have a delivery in hand. */
const patience = 7_000

type Fetch = (...asked: Parameters<NonNullable<WebClientOptions['fetch']>>) => Promise<Response>
type Ways = { botToken: string; apiUrl?: string | undefined; timeout?: number; fetch?: Fetch }

/**
 * Slack's Web API through its SDK. The SDK's own retries are off, those after a rate limit too: the outbox retries, and looks before it says a thing again.
 * Whatever the network does is thrown as one of the SDK's errors. `timeout` (milliseconds) and `fetch` are for tests.
 */
export function slackClient({ botToken, apiUrl, timeout = patience, fetch = globalThis.fetch }: Ways): WebClient {
  const address = apiUrl === undefined ? {} : { slackApiUrl: apiUrl }
  return new WebClient(botToken, { ...address, fetch: whole(fetch), timeout, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, logger: silent })
}

/** What the code of an error says when an answer came that is no answer of Slack's. */
export const unreadable = 'UNREADABLE'

/**
 * The SDK reads answers outside of its own care: one that breaks off, never ends, is no object, or names no time to wait would come out as any error
 * whatever. So each is read to its end before the SDK gets it.
 */
const whole =
  (fetch: Fetch): Fetch =>
  async (url, init) => {
    const answer = await fetch(url, { ...init, redirect: 'manual' }) // see `ask`
    const text = await textUpTo(answer, longestAnswer)
    if (answer.status === 200 && !isAnswer(text)) throw Object.assign(new Error('This is no answer of Slack’s.'), { code: unreadable })
    const retry = { 'retry-after': waitIn(answer.headers.get('retry-after')) }
    const scopes = answer.headers.get('x-oauth-scopes') // which the doctor looks at
    return new Response(text === '' ? null : text, { status: answer.status, headers: { ...retry, ...(scopes === null ? {} : { 'x-oauth-scopes': scopes }) } })
  }

/** The longest answer that is read, in bytes: 200 messages of a thread with all their blocks have a few million. */
const longestAnswer = 16 << 20

/** In seconds: where Slack does not say, and at least and at most, whatever it says. Slack's own windows are a minute. */
const waits = { usual: 30, least: 1, most: 300 }

const waitIn = (said: string | null) => String(said && /^\d+$/.test(said) ? Math.min(Math.max(Number(said), waits.least), waits.most) : waits.usual)

/** An answer says `ok`, and a refusal has a code. */
function isAnswer(text: string): boolean {
  try {
    const said: unknown = JSON.parse(text)
    if (typeof said !== 'object' || said === null || !('ok' in said)) return false
    return said.ok === true || ('error' in said && typeof said.error === 'string' && /^[a-z][a-z_]{2,79}$/.test(said.error))
  } catch {
    return false
  }
}

/** What the SDK would print besides is in its errors, and Baton's own log tells those. */
const silent: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
}
