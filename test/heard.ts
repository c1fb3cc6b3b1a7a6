import { openStore } from '#src/evidence/store.ts'
import { openLog } from '#src/foundation/log.ts'
import { createApp } from '#src/http/app.ts'
import type { Office } from './office.ts'

/** The same house with the log heard: its lines as they are written, oldest first. */
export async function heard(
  { db, queue, live, library, auth, evidence, readiness, now, desk }: Office,
  level = 'debug',
  more: Partial<Parameters<typeof createApp>[0]> = {},
) {
  const lines: string[] = []
  const log = openLog(level, { write: (line) => void lines.push(line) })
  const app = createApp({ db, queue, live, library, readiness, auth, log, store: await openStore(evidence), clock: now, web: null, desk, ...more })
  return { app, lines, log }
}
