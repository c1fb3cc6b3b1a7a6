import { type Logger, LogLevel, WebClient, type WebClientOptions } from '@slack/web-api'

/** How long one answer of Slack may take, in milliseconds: a look-up and a try together fit into the time that a worker may have a delivery in hand. */
const patience = 7_000

type Ways = { botToken: string; apiUrl?: string | undefined; timeout?: number; fetch?: WebClientOptions['fetch'] }

/**
 * Slack's Web API through its SDK. The SDK's own retries are off, those after a rate limit too: the outbox retries, and looks before it says a thing again.
 * `timeout` (milliseconds) and `fetch` are for tests.
 */
export function slackClient({ botToken, apiUrl, timeout = patience, fetch }: Ways): WebClient {
  const address = apiUrl === undefined ? {} : { slackApiUrl: apiUrl }
  const way = fetch === undefined ? {} : { fetch }
  return new WebClient(botToken, { ...address, ...way, timeout, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, logger: silent })
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
