import { usualSop } from '#src/escalations/draft.ts'
import { findEscalation } from '#src/escalations/find.ts'
import { sopFor } from '#src/escalations/submit.ts'
import type { Reading } from '#src/people/context.ts'
import type { Sop } from '#src/sops/sop.ts'
import { sopInForce } from '#src/sops/versions.ts'

/** The SOP by which a case is written: that of its escalation, or the usual one in force. */
export async function sopOf(context: Reading, escalation: string | null): Promise<Sop> {
  const { sop } = escalation === null ? await sopInForce(context.db, usualSop) : await sopFor(context, await findEscalation(context, escalation))
  return sop
}
