/** How much of a window is left to the people who work in Intercom and to its other apps: a workspace has one limit for all of them. */
const leftToOthers = 0.3

/** How long one window of the limit is, in seconds. https://developers.intercom.com/docs/references/rest-api/errors/rate-limiting, read 2026-11-28 */
const windowSeconds = 10

/** However wrong a clock is, so long is waited at most, in seconds. */
const longest = 60

/** How far apart those that waited for one window come back, in seconds. */
const spread = 3

/** Intercom says with every answer how much of its window of ten seconds is left. When that is little, whoever comes next waits for the next window, and does not ask. */
export function gate(now: () => number = Date.now) {
  let opens = 0
  return {
    /** How long to wait, in seconds, each a little longer than the other; null: come in. */
    wait: (random = Math.random()): number | null => (now() < opens ? Math.ceil((opens - now()) / 1_000 + random * spread) : null),
    /** Learns from whatever Intercom answered. */
    heard({ status, headers }: Pick<Response, 'status' | 'headers'>) {
      const limit = numberIn(headers, 'x-ratelimit-limit')
      const remaining = numberIn(headers, 'x-ratelimit-remaining')
      const little = limit !== null && remaining !== null && remaining < limit * leftToOthers
      if (status === 429 || little) opens = Math.max(opens, now() + secondsToReset(headers, now()) * 1_000)
    },
  }
}

/** When the window ends, from now on; a whole window where Intercom does not say. */
export function secondsToReset(headers: Headers, now: number): number {
  const reset = numberIn(headers, 'x-ratelimit-reset')
  return reset === null ? windowSeconds : Math.min(Math.max(reset - now / 1_000, 0), longest)
}

function numberIn(headers: Headers, name: string): number | null {
  const said = headers.get(name)
  return said !== null && /^\d{1,12}$/.test(said) ? Number(said) : null
}
