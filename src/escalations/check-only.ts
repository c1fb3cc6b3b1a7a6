import { z } from 'zod'
import { Case } from '#src/cases/case.ts'
import type { Finding } from '#src/foundation/refusal.ts'
import { text } from '#src/foundation/text.ts'
import type { Reading } from '#src/people/context.ts'
import { check } from '#src/sops/check.ts'
import { readMacro } from '#src/sops/macro/read.ts'
import { sopInForce } from '#src/sops/versions.ts'
import { usualSop } from './draft.ts'
import { knownOf } from './known.ts'

/** A case, or a text that holds one. */
export const Check = z.union(
  [z.strictObject({ case: Case, sop: text(100).optional() }), z.strictObject({ text: text(200_000), sop: text(100).optional() })],
  'Give a “case”, or a “text”.',
)

/** The SOP in force applied to a case that is not stored. */
export async function checkOnly(context: Reading, asked: z.infer<typeof Check>): Promise<{ case: Case; unplaced: string[]; findings: Finding[] }> {
  const { sop } = await sopInForce(context.db, asked.sop ?? usualSop)
  const written = 'text' in asked ? readMacro(asked.text, sop) : asked.case
  return { case: written, unplaced: written.unplaced, findings: check(written, sop, await knownOf(context, written, null)) }
}
