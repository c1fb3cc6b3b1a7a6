import { z } from 'zod'
import type { Database } from '#src/database/database.ts'
import { nameOf } from '#src/foundation/text.ts'
import { TimeZone } from '#src/foundation/time-zone.ts'
import { administering } from '#src/people/administrators.ts'
import { audited, changesBetween } from '#src/people/audited.ts'
import type { Reading } from '#src/people/context.ts'

export const WorkspaceName = nameOf('Write a name.', 200)

export const WorkspaceView = z.object({ name: z.string(), timeZone: z.string() })
export type WorkspaceView = z.infer<typeof WorkspaceView>

export const WorkspaceChange = z.strictObject({ name: WorkspaceName.optional(), timeZone: TimeZone.optional() })
export type WorkspaceChange = z.infer<typeof WorkspaceChange>

/** Until somebody has set Baton up. */
const unnamed: WorkspaceView = { name: 'Baton', timeZone: 'UTC' }

export async function readWorkspace({ db }: { db: Database }): Promise<WorkspaceView> {
  const row = await db.selectFrom('workspace').select(['name', 'time_zone']).executeTakeFirst()
  return row ? { name: row.name, timeZone: row.time_zone } : unnamed
}

export function changeWorkspace(context: Reading, asked: WorkspaceChange): Promise<WorkspaceView> {
  // One change follows the other, because administrators take turns.
  return administering(context, async (context) => {
    const before = await readWorkspace(context)
    const after = { name: asked.name ?? before.name, timeZone: asked.timeZone ?? before.timeZone }
    const changes = changesBetween(before, after)
    if (Object.keys(changes).length === 0) return before
    await writeWorkspace(context.db, after)
    await audited(context, 'workspace-changed', { changes })
    return after
  })
}

export async function writeWorkspace(db: Database, { name, timeZone }: WorkspaceView) {
  const row = { name, time_zone: timeZone }
  await db
    .insertInto('workspace')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}
