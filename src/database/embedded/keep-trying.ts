import { setTimeout as sleep } from 'node:timers/promises'
import { Refusal } from '#src/foundation/refusal.ts'

/** The pauses between tries, in milliseconds: each twice as long as the one before, up to the longest. */
const usualPauses = { first: 250, longest: 10_000 }

/** What waiting does not cure: another PostgreSQL has the data, or its folder is no longer ours. docs/decisions/0021 says why the rest is tried on. */
const hopeless = new Set(['postgres.used_elsewhere', 'postgres.not_private', 'postgres.other_owner', 'postgres.not_yours', 'postgres.data_gone'])

/** Tries until it succeeds, slower each time, and says each failure to `onDown`. Throws what no further try can change, and anything once `signal` is aborted. */
export async function keepTrying<T>(work: () => Promise<T>, signal: AbortSignal, onDown?: (error: Error) => void, pauses = usualPauses): Promise<T> {
  for (let pause = pauses.first; ; pause = Math.min(pause * 2, pauses.longest)) {
    try {
      return await work()
    } catch (error) {
      if (signal.aborted || !(error instanceof Error) || isHopeless(error)) throw error
      onDown?.(error)
      await sleep(pause, undefined, { signal })
    }
  }
}

const isHopeless = (error: Error) => error instanceof Refusal && hopeless.has(error.parts.code)
