import type { Case } from '#src/cases/case.ts'
import type { Database } from '#src/database/database.ts'
import { shortNumber } from '#src/escalations/escalation.ts'
import { writeMacro } from '#src/sops/macro/write.ts'
import { sopVersion } from '#src/sops/versions.ts'

/** The case for colleagues who read the ticket: where it goes on, and what it says, in the layout of its SOP. */
export async function caseNote(db: Database, escalation: string, baseUrl: string): Promise<string> {
  const row = await db.selectFrom('escalations').select(['number', 'case', 'sop_name', 'sop_version']).where('id', '=', escalation).executeTakeFirstOrThrow()
  const number = shortNumber(row)
  const macro = writeMacro(row.case as Case, await sopVersion(db, row.sop_name, row.sop_version)) // `keep` is the only writer
  return `Escalated as ${number}: ${baseUrl}/escalations/${number}\n\n${macro}`
}
