import type { Database } from '#src/database/database.ts'
import { holdForSystem } from '#src/escalations/find.ts'
import { resumeForSystem } from '#src/escalations/wait.ts'
import { newId } from '#src/foundation/ids.ts'
import type { Log } from '#src/foundation/log.ts'
import { lookBack } from '#src/knowledge/held/look-back.ts'
import { inTransaction } from '#src/people/context.ts'
import type { OpenQueue, Queue } from '#src/queue/queue.ts'

export type Looking = { db: Database; queue: Queue; now: Date; zone: string }
type Clockwork = { db: Database; queue: OpenQueue; clock: () => Date; zone: () => Promise<string>; log: Log }

/** Looks at each escalation when its time has come: a wait ends by itself on its latest date, and of what was answered somebody is asked whether it held. */
export async function keepLooking({ db, queue, clock, zone, log }: Clockwork) {
  await queue.work('look', async ({ escalation }) => {
    await look({ db, queue, now: clock(), zone: await zone() }, escalation)
    log.debug({ escalation }, 'looked')
  })
}

/** Twice is as good as once, and too early changes nothing: it acts on what it finds, not on what was expected. */
export async function look(context: Looking, id: string) {
  await inTransaction(context, async ({ db, queue, now, zone }) => {
    const escalation = await holdForSystem(db, id)
    if (!escalation?.lookAt || escalation.lookAt > now) return
    if (escalation.closing) return lookBack({ db, queue, now }, escalation, escalation.closing)
    const asHolder = { id: escalation.author.id, name: escalation.author.name, role: 'tier1' as const }
    await resumeForSystem({ db, queue, now, zone, actor: asHolder, key: newId() }, escalation, 'due')
  })
}
