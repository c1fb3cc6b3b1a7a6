import type { Reading } from '#src/people/context.ts'
import { handoffOf } from '#src/sops/handoff.ts'
import { sopVersion } from '#src/sops/versions.ts'
import type { Escalation } from './escalation.ts'

/** The queue that the handoff of its SOP names. */
export async function queueOf({ db }: Reading, { case: written, sop }: Escalation): Promise<string> {
  return handoffOf(written, await sopVersion(db, sop.name, sop.version)).queue
}
