import { sql } from 'kysely'
import { findEvidence } from '#src/evidence/find.ts'
import { refuse } from '#src/evidence/refusals.ts'
import { deleteBytes } from '#src/evidence/remove.ts'
import type { Store } from '#src/evidence/store.ts'
import type { EvidenceView } from '#src/evidence/view.ts'
import { type Context, inTransaction, type Reading } from '#src/people/context.ts'
import { atLeast } from '#src/people/person.ts'
import type { Escalation } from './escalation.ts'
import { maySeeEvidence } from './evidence.ts'
import { holdForSystem } from './find.ts'
import { promiseDeliveries } from './promises.ts'
import { record } from './record.ts'

type Removing = Omit<Context, 'key'>

/**
 * Deletes the bytes of a file and keeps a trace of it: who removed it, when and why. Its uploader, a lead and an administrator may, and the submitter of an
 * escalation that shows it and that its uploader helped to write: to show a file that one can see in a case of one's own gives no right to it. A file that was removed before is answered as it is. When this returns, nobody can download it.
 */
export async function removeEvidence(context: Removing, store: Store, id: string, reason: string | null): Promise<EvidenceView> {
  if (!(await maySeeEvidence(context, id))) throw refuse('evidence.not_found', { id })
  let sha256 = await inTransaction(context, (context) => markRemoved(context, id, reason))
  while (sha256 === 'attached meanwhile') sha256 = await inTransaction(context, (context) => markRemoved(context, id, reason))
  if (sha256 !== null) await deleteBytes(context.db, store, sha256)
  return findEvidence(context, id)
}

/** The hash of the bytes to delete; null when it was removed before. */
async function markRemoved(context: Removing, id: string, reason: string | null): Promise<string | null> {
  const { db, actor, now } = context
  // Escalations first, as every move does: two that lock in different orders would wait for each other.
  const shown = await escalationsShowing(context, id)
  const file = await db.selectFrom('evidence').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!file) throw refuse('evidence.not_found', { id })
  if (file.removed_at !== null) return null
  if ((await idsShowing(context, id)).length !== shown.length) return 'attached meanwhile'
  if (!mayRemove(context, file.owner_id, shown)) throw refuse('evidence.not_yours', {})
  await db.updateTable('evidence').set({ removed_at: now, removed_by: actor.id, removed_reason: reason }).where('id', '=', id).execute()
  const facts = { evidence: id, type: file.type, size: Number(file.size), reason }
  for (const escalation of shown) {
    const event = await record(context, escalation, { kind: 'evidence-removed', facts }, actor)
    await promiseDeliveries(context, escalation, escalation, event)
  }
  return file.sha256
}

/** Whether this reader may remove a file that they see. */
export async function mayRemoveEvidence({ db, actor }: Reading, { id, removed }: EvidenceView): Promise<boolean> {
  if (removed) return false
  if (atLeast('lead', actor)) return true
  const uploaded = db.selectFrom('evidence').select('id').where('id', '=', id).where('owner_id', '=', actor.id)
  const submitted = db
    .selectFrom('escalations')
    .innerJoin('escalation_evidence as shown', 'shown.escalation_id', 'escalations.id')
    .select('shown.evidence_id as id')
    .where('shown.evidence_id', '=', id)
    .innerJoin('evidence', 'evidence.id', 'shown.evidence_id')
    .where('author_id', '=', actor.id)
    .where(sql<boolean>`evidence.owner_id = any(escalations.former_authors)`)
  return (await uploaded.unionAll(submitted).limit(1).executeTakeFirst()) !== undefined
}

const mayRemove = ({ actor }: Removing, owner: string, shown: readonly Escalation[]) =>
  owner === actor.id || atLeast('lead', actor) || shown.some((one) => one.author.id === actor.id && one.formerAuthors.includes(owner))

async function escalationsShowing(context: Removing, id: string): Promise<Escalation[]> {
  const shown = []
  for (const escalation of await idsShowing(context, id)) shown.push(await holdForSystem(context.db, escalation))
  return shown.filter((one) => one !== undefined)
}

async function idsShowing({ db }: Removing, id: string): Promise<string[]> {
  const rows = await db.selectFrom('escalation_evidence').select('escalation_id').where('evidence_id', '=', id).orderBy('escalation_id').execute()
  return rows.map(({ escalation_id }) => escalation_id)
}
