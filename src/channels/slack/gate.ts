import { WebAPIRateLimitedError } from '@slack/web-api'

/** How far apart those that waited for one limit come back, in seconds. */
const spread = 3

/**
 * A rate limit of one call holds for the whole workspace: whoever comes next waits as long, and does not ask.
 * https://docs.slack.dev/apis/web-api/rate-limits, read 2026-11-28
 */
export function gate(now: () => number = Date.now) {
  let opens = 0
  return {
    /** How long to wait, in seconds, each a little longer than the other; null: come in. */
    wait: (random = Math.random()): number | null => (now() < opens ? Math.ceil((opens - now()) / 1_000 + random * spread) : null),
    /** Learns from whatever Slack answered. */
    heard(error: unknown) {
      if (error instanceof WebAPIRateLimitedError) opens = Math.max(opens, now() + error.retryAfter * 1_000)
    },
  }
}
