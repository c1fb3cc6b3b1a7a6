import { setTimeout as sleep } from 'node:timers/promises'
import { settleHeard } from '#src/channels/inbox/inbox.ts'
import type { Database } from '#src/database/database.ts'
import { outageIn } from '#src/database/outage/outage.ts'

/** The pause between tries, in milliseconds: much shorter than the time after which another process acts on what is not settled. */
const pause = 1_000

/**
 * Records that a thing was acted upon. During an outage it goes on trying in the background: a person who was told that nothing was changed must not find it
 * done later by another process. `isSettling`: whether that is still going on.
 */
export function settling(db: Database, clock: () => Date) {
  const open = new Set<string>()
  const settle = (id: string) => settleHeard({ db, place: 'slack' }, id, clock())
  async function later(id: string) {
    for (let away = true; away; ) {
      await sleep(pause, undefined, { ref: false })
      away = await settle(id).then(
        () => false,
        (error: unknown) => outageIn(error) !== null, // any other error: the process is ending
      )
    }
    open.delete(id)
  }
  return {
    async settle(id: string): Promise<void> {
      await settle(id).catch((error: unknown) => {
        if (outageIn(error) === null) throw error
        open.add(id)
        void later(id)
      })
    },
    isSettling: (id: string) => open.has(id),
  }
}
