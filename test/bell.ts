import { browser } from '#src/channels/browser/browser.ts'
import { connect } from '#src/deliveries/connections.ts'
import { goThrough } from '#src/deliveries/worker.ts'
import { openLog } from '#src/foundation/log.ts'
import type { Office } from './office.ts'

/** Baton's own news in an office; tells what was promised of one escalation there. */
export async function hangBell({ db, queue, now }: Pick<Office, 'db' | 'queue' | 'now'>) {
  await connect(db, now(), [{ place: 'browser', called: 'Baton', facts: {} }])
  const channel = browser({ db, clock: now })
  return (escalation: string) => goThrough({ db, queue, log: openLog('silent') }, channel, escalation)
}
