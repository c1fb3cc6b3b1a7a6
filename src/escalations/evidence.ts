import type { Case } from '#src/cases/case.ts'
import type { Reading } from '#src/people/context.ts'
import { type Escalation, shortNumber } from './escalation.ts'
import { visibleTo } from './find.ts'
import { refuse } from './refusals.ts'

/**
 * Ties the evidence that a case shows to its escalation, for good: earlier rounds refer to it too. Evidence that its writer may not see
 * cannot be tied, or an id would be a way in. `from` is an escalation whose evidence moves along.
 */
export async function attachEvidence(context: Reading, escalation: Escalation, { evidence }: Pick<Case, 'evidence'>, from = escalation.id) {
  if (evidence.length === 0) return
  const attached = await attachedTo(context, [escalation.id, from])
  const fresh = evidence.map(({ id }, at) => ({ id, at })).filter(({ id }) => !attached.own.has(id))
  const removed = await lockFiles(
    context,
    fresh.map(({ id }) => id),
  )
  const problems = []
  for (const { id, at } of fresh) {
    const known = attached.all.has(id) || (await maySeeEvidence(context, id))
    if (known && removed.has(id) && !attached.all.has(id))
      problems.push({ field: `evidence[${at}].id`, message: 'This file was removed. Take it out of the case, or upload another.' })
    if (!known)
      problems.push({ field: `evidence[${at}].id`, message: 'There is no upload with this id. Upload the file, then name the id it was answered with.' })
  }
  if (problems.length > 0) throw refuse('escalation.invalid', { number: shortNumber(escalation), count: problems.length }, { problems })
  const rows = fresh.map(({ id }) => ({ escalation_id: escalation.id, evidence_id: id }))
  if (rows.length > 0) await context.db.insertInto('escalation_evidence').values(rows).execute()

  async function attachedTo({ db }: Reading, ids: readonly string[]) {
    const rows = await db.selectFrom('escalation_evidence').selectAll().where('escalation_id', 'in', ids).execute()
    const own = rows.filter(({ escalation_id }) => escalation_id === escalation.id)
    return { own: new Set(own.map(({ evidence_id }) => evidence_id)), all: new Set(rows.map(({ evidence_id }) => evidence_id)) }
  }
}

/** Until the transaction ends, no sweep deletes these. Which of them were removed. */
async function lockFiles({ db }: Reading, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db.selectFrom('evidence').select(['id', 'removed_at']).where('id', 'in', ids).orderBy('id').forKeyShare().execute()
  return new Set(rows.filter(({ removed_at }) => removed_at !== null).map(({ id }) => id))
}

/** What is taken out of a draft while it is private, or as it is shared or hidden, goes with it: it was never part of a round. */
export async function detachEvidence({ db }: Pick<Reading, 'db'>, before: Escalation, after: Escalation) {
  const gone = before.case.evidence.map(({ id }) => id).filter((id) => !after.case.evidence.some((one) => one.id === id))
  if (gone.length === 0) return
  await db.deleteFrom('escalation_evidence').where('escalation_id', '=', after.id).where('evidence_id', 'in', gone).execute()
}

/** Evidence follows its escalation: its uploader sees it, and everyone who may see an escalation that shows it or ever showed it. */
export async function maySeeEvidence({ db, actor }: Reading, evidenceId: string): Promise<boolean> {
  const own = db.selectFrom('evidence').select('id').where('id', '=', evidenceId).where('owner_id', '=', actor.id)
  const shown = db
    .selectFrom('escalation_evidence as shown')
    .innerJoin('escalations', 'escalations.id', 'shown.escalation_id')
    .select('shown.evidence_id as id')
    .where('shown.evidence_id', '=', evidenceId)
    .where(visibleTo(actor))
  return (await own.unionAll(shown).limit(1).executeTakeFirst()) !== undefined
}
