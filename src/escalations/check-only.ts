import { z } from 'zod'
import { Case } from '#src/cases/case.ts'
import type { Finding } from '#src/foundation/refusal.ts'
import { text } from '#src/foundation/text.ts'
import type { Reading } from '#src/people/context.ts'
import { check } from '#src/sops/check.ts'
import { readMacroInTime } from '#src/sops/macro/in-time.ts'
import { sopInForce } from '#src/sops/versions.ts'
import { usualSop } from './draft.ts'
import { IdOrNumber } from './escalation.ts'
import { findEscalation } from './find.ts'
import { knownOf } from './known.ts'
import { sopFor } from './submit.ts'

/** Under which SOP: the one that is named, or the one under which this escalation, that is being written or mended, would be submitted. */
const under = { sop: text(100).optional(), escalation: IdOrNumber.optional() }

/** A case, or a text that holds one. */
export const Check = z.union([z.strictObject({ case: Case, ...under }), z.strictObject({ text: text(200_000), ...under })], 'Give a “case”, or a “text”.')

/** The SOP applied to a case that is not stored, or not yet. */
export async function checkOnly(context: Reading, asked: z.infer<typeof Check>): Promise<{ case: Case; unplaced: string[]; findings: Finding[] }> {
  const mended = asked.escalation === undefined ? null : await findEscalation(context, asked.escalation)
  const { sop } = mended && asked.sop === undefined ? await sopFor(context, mended) : await sopInForce(context.db, asked.sop ?? usualSop)
  const written = 'text' in asked ? await readMacroInTime(asked.text, sop) : asked.case
  return { case: written, unplaced: written.unplaced, findings: check(written, sop, await knownOf(context, written, mended?.id ?? null)) }
}
