import type { Database } from '#src/database/database.ts'
import type { Store } from '#src/evidence/store.ts'
import { sweepEvidence } from '#src/evidence/sweep.ts'
import type { Log } from '#src/foundation/log.ts'
import { warnRarely } from '#src/foundation/warn-rarely.ts'
import { sweep as sweepAccess } from '#src/people/sweep.ts'
import type { Queue } from '#src/queue/queue.ts'
import { wakeOverdue } from './due.ts'

type Ground = { db: Database; queue: Queue; store: Store; clock: () => Date; log: Log }

/** How often each is done, in milliseconds. */
const hourly = 60 * 60_000
const minutely = 60_000

/** Sweeps evidence and ended access each hour, and each minute wakes the reminders whose job was lost while the database was away. `stop` starts nothing new. */
export function keepSweeping({ db, queue, store, clock, log }: Ground): { stop(): void } {
  const warn = (what: string) => (error: Error) => warnRarely(log, what, { reason: error.message }, `could not ${what}; it is tried again`)
  const sweep = () => {
    void sweepEvidence({ db, store, now: clock() }).catch(warn('sweep evidence'))
    void sweepAccess({ db, now: clock() }).catch(warn('sweep ended access'))
  }
  const wake = () => void wakeOverdue({ db, queue, now: clock() }).catch(warn('look for overdue reminders'))
  sweep()
  wake()
  const timers = [setInterval(sweep, hourly), setInterval(wake, minutely)]
  return { stop: () => timers.forEach(clearInterval) }
}
