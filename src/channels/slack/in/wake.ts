import { sleepingHeard } from '#src/channels/inbox/inbox.ts'
import type { Database } from '#src/database/database.ts'
import type { Queue } from '#src/queue/queue.ts'

/** Has acted upon what Slack said and nobody acts upon. */
export async function wakeOpen({ db, queue }: { db: Database; queue: Queue }) {
  for (const id of await sleepingHeard({ db, place: 'slack' })) await queue.soon(db, 'slack-heard', { id })
}
