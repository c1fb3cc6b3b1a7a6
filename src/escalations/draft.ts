import type { Case } from '#src/cases/case.ts'
import { sizeProblem } from '#src/cases/size.ts'
import { newId } from '#src/foundation/ids.ts'
import type { Context } from '#src/people/context.ts'
import { once } from '#src/people/once.ts'
import type { Named } from '#src/people/person.ts'
import { type PublishedSop, sopInForce } from '#src/sops/versions.ts'
import type { Door, Escalation } from './escalation.ts'
import { attachEvidence } from './evidence.ts'
import { unknownFields } from './extra-fields.ts'
import type { Facts } from './facts.ts'
import { rowOf } from './keep.ts'
import { record } from './record.ts'
import { refuse } from './refusals.ts'
import { keepVersion } from './stale.ts'
import { view } from './view.ts'
import { formerAuthorsWith } from './writers.ts'

/** The SOP under which a case is written when nobody names another. */
export const usualSop = 'non-bug-escalation'

/** `author`: in whose name somebody else brings it in. `writers`: ids of those who wrote what it is made of. */
type Beginning = { case: Case; door: Door; sop?: string; shared?: boolean; author?: Named; from?: Facts['drafted']['from']; writers?: readonly string[] }

/**
 * A new escalation, saved as it is, however incomplete. `asked` is what was sent, for which the key stands:
 * the case as it was read has row ids that no repetition would draw again.
 */
export function draftEscalation(context: Context, beginning: Beginning, asked: object = beginning) {
  return once(context, { draft: asked, door: beginning.door }, async (context) => view(context, await beginDraft(context, beginning)))
}

/** The same inside another change: a diversion begins one too, and so does what a door that cannot ask brings in. */
export async function beginDraft(context: Context, asked: Beginning) {
  const { case: written, door, sop = usualSop, shared = false, author, from = null, writers = [] } = asked
  const { db, now, actor } = context
  const published = await sopInForce(db, sop)
  refuseUnfit(written, published)
  const { version } = published
  const writer = author ?? actor
  // Who brings a text in for a colleague may have written it.
  const formerAuthors = formerAuthorsWith({ author: writer, formerAuthors: [] }, [...writers, actor.id])
  const draft = { ...blank(now), id: newId(), door, shared, sop: { name: sop, version }, case: written, ...heldBy(writer), formerAuthors }
  const { number } = await db
    .insertInto('escalations')
    .values({ id: draft.id, door, created_at: now, ...rowOf(draft) })
    .returning('number')
    .executeTakeFirstOrThrow()
  const saved = { ...draft, number }
  await attachEvidence(context, saved, written)
  await keepVersion(context, { before: null, after: saved, changes: [{ path: 'state', was: null, is: 'draft' }] })
  await record(context, saved, { kind: 'drafted', facts: { door, sop, from } }, actor)
  return saved
}

/** What is brought in without its schema, by a command or a channel, is bounded too. */
function refuseUnfit(written: Case, { sop }: PublishedSop) {
  const size = sizeProblem(written)
  const problems = [...(size ? [size] : []), ...unknownFields(null, written, [sop])]
  if (problems.length > 0) throw refuse('escalation.unfit', { count: problems.length }, { problems })
}

const heldBy = ({ id, name }: Named) => ({ author: { id, name }, holder: { kind: 'person' as const, person: { id, name } } })

/** What every draft starts with; the number is the database's to give. */
const blank = (now: Date): Omit<Escalation, 'id' | 'door' | 'shared' | 'sop' | 'case' | 'author' | 'holder' | 'formerAuthors'> => ({
  ...{ number: 0, state: 'draft', version: 1, rounds: 0, holderSince: now, createdAt: now },
  ...{ findings: [], marks: [], wait: null, decision: null, closing: null, lookAt: null },
  ...{ submittedAt: null, acceptedAt: null, decidedAt: null, closedAt: null },
})
