import type { Database } from '#src/database/database.ts'
import type { Log } from '#src/foundation/log.ts'
import type { OpenQueue } from '#src/queue/queue.ts'
import type { Library } from '../library/library.ts'
import { compareDecision } from './compare.ts'

type Clockwork = { db: Database; queue: OpenQueue; library: Library; clock: () => Date; log: Log }

/** Compares each decision with what was decided about the same before, a moment after it was made. */
export async function keepComparing({ db, queue, library, clock, log }: Clockwork) {
  await queue.work('compare', async ({ escalation }) => {
    await compareDecision({ db, queue, library, now: clock() }, escalation)
    log.debug({ escalation }, 'compared')
  })
}
