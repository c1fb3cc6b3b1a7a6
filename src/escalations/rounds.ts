import { sql } from 'kysely'
import { z } from 'zod'
import { Case } from '#src/cases/case.ts'
import { type Page, type PageQuery, page } from '#src/database/paging.ts'
import { FindingView } from '#src/foundation/problem.ts'
import type { Finding } from '#src/foundation/refusal.ts'
import type { Reading } from '#src/people/context.ts'
import { findEscalation } from './find.ts'

/** The case as it was when it was submitted, with the SOP’s version that it was checked against and the advice that this gave. */
export const RoundView = z.object({ round: z.int().positive(), at: z.iso.datetime(), case: Case, findings: z.array(FindingView), sopVersion: z.int() })

const first = { name: 'round', value: sql`rounds.round`, kind: 'number', id: sql`rounds.escalation_id`, direction: 'asc' } as const

/** The submissions of an escalation, oldest first. */
export async function roundsOf(context: Reading, idOrNumber: string, asked: PageQuery): Promise<Page<z.infer<typeof RoundView>>> {
  const { id } = await findEscalation(context, idOrNumber)
  const rows = context.db.selectFrom('rounds').select(['round', 'at', 'case', 'findings', 'sop_version']).where('escalation_id', '=', id)
  return page(rows, {
    ...{ sort: first, asked, counted: true, weight: sql<number>`octet_length(rounds."case"::text)` },
    // `submission` is the only writer, and wrote them from these very types.
    view: ({ round, at, case: written, findings, sop_version }) => ({
      ...{ round, at: at.toISOString(), case: written as Case, findings: findings as Finding[], sopVersion: sop_version },
    }),
  })
}
