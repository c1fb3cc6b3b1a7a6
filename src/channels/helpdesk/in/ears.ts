import type { Database } from '#src/database/database.ts'
import type { HelpDesk } from '#src/deliveries/helpdesk.ts'
import type { Log } from '#src/foundation/log.ts'
import type { Queue } from '#src/queue/queue.ts'

/** What Baton needs to hear a help desk. `baseUrl`: where people open Baton, without a slash at its end. */
export type Ears = { db: Database; queue: Queue; desk: HelpDesk; clock: () => Date; log: Log; baseUrl: string }
