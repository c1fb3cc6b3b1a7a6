import type { Database } from '#src/database/database.ts'
import { holdForSystem } from '#src/escalations/find.ts'
import { resumeForSystem } from '#src/escalations/wait.ts'
import { newId } from '#src/foundation/ids.ts'
import type { Log } from '#src/foundation/log.ts'
import type { OpenQueue } from '#src/queue/queue.ts'

type Clockwork = { db: Database; queue: OpenQueue; clock: () => Date; zone: () => Promise<string>; log: Log }

/** Looks at each escalation when its time has come: a wait ends by itself on its latest date. */
export async function keepLooking({ db, queue, clock, zone, log }: Clockwork) {
  await queue.work('look', async ({ escalation }) => {
    await look({ db, queue, now: clock(), zone: await zone() }, escalation)
    log.debug({ escalation }, 'looked')
  })
}

/** Twice is as good as once, and too early changes nothing: it acts on what it finds, not on what was expected. */
export async function look({ db, queue, now, zone }: Pick<Clockwork, 'db' | 'queue'> & { now: Date; zone: string }, id: string) {
  await db.transaction().execute(async (db) => {
    const escalation = await holdForSystem(db, id)
    if (!escalation?.wait || Date.parse(escalation.wait.until) > now.getTime()) return
    const asHolder = { id: escalation.author.id, name: escalation.author.name, role: 'tier1' as const }
    await resumeForSystem({ db, queue, now, zone, actor: asHolder, key: newId() }, escalation, 'due')
  })
}
