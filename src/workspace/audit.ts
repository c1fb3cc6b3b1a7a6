import { sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '#src/database/database.ts'
import { type Page, type PageQuery, page } from '#src/database/paging.ts'
import { NamedView } from '#src/people/person-view.ts'

/** One thing that was changed: by whom, or, by a command, by which system user of the machine. */
export const AuditView = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  actor: NamedView.nullable(),
  runBy: z.string().nullable(),
  action: z.string().meta({ example: 'person-changed' }),
  facts: z.looseObject({}),
})
export type AuditView = z.infer<typeof AuditView>

const newest = { name: 'newest', value: sql`audit.at`, kind: 'time', id: sql`audit.id`, direction: 'desc' } as const

/** What was changed, the newest first. Not counted: it only ever grows. */
export function listAudit({ db }: { db: Database }, asked: PageQuery): Promise<Page<AuditView>> {
  const rows = db
    .selectFrom('audit')
    .leftJoin('people', 'people.id', 'audit.actor_id')
    .select(['audit.id', 'at', 'actor_id', 'people.name as actor', 'run_by', 'action', 'facts'])
  const view = ({ id, at, actor_id, actor, run_by, action, facts }: Awaited<ReturnType<typeof rows.executeTakeFirstOrThrow>>): AuditView => ({
    id,
    at: at.toISOString(),
    actor: actor_id === null || actor === null ? null : { id: actor_id, name: actor },
    runBy: run_by,
    action,
    facts: { ...facts },
  })
  return page(rows, { sort: newest, asked, view })
}
