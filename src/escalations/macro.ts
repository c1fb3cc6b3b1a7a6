import type { Reading } from '#src/people/context.ts'
import { writeMacroInTime } from '#src/sops/macro/in-time.ts'
import { sopVersion } from '#src/sops/versions.ts'
import { findEscalation } from './find.ts'

/** The case as the text an agent would paste into the help desk, in the layout of its own SOP version. */
export async function macroOf(context: Reading, id: string): Promise<string> {
  const { case: written, sop } = await findEscalation(context, id)
  return writeMacroInTime(written, await sopVersion(context.db, sop.name, sop.version))
}
