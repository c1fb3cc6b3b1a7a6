import type { ViewOutput } from '@slack/bolt'
import { z } from 'zod'
import { Case, emptyCase } from '#src/cases/case.ts'
import { draftEscalation } from '#src/escalations/draft.ts'
import { editEscalation } from '#src/escalations/edit.ts'
import type { Escalation } from '#src/escalations/escalation.ts'
import { findEscalation } from '#src/escalations/find.ts'
import { refuse } from '#src/escalations/refusals.ts'
import type { EscalationView } from '#src/escalations/view.ts'
import { problemsOf } from '#src/foundation/issues.ts'
import { mergePatch } from '#src/foundation/merge-patch.ts'
import { keepLookedBefore } from '#src/knowledge/lookups/before.ts'
import type { Context } from '#src/people/context.ts'
import type { Sop } from '#src/sops/sop.ts'
import type { Door } from '../../in/door.ts'
import { readOwn } from '../../in/payload.ts'
import { inputsOf } from '../nearest.ts'
import { keepFiles } from './files.ts'
import { lookedIn } from './known/proof.ts'
import { keepWhys } from './known/why.ts'
import { withOurs } from './ours.ts'
import { asked } from './view.ts'

const Saved = z.looseObject({ escalation: z.uuid().optional(), version: z.int().min(0).optional() })

/** What a case modal says of what is saved already. */
export function savedIn({ private_metadata }: Pick<ViewOutput, 'private_metadata'>): { escalation: string; version: number } | null {
  const read = readOwn(Saved, private_metadata) // `caseView` wrote it
  return read.escalation === undefined || read.version === undefined ? null : { escalation: read.escalation, version: read.version }
}

/** The escalation that a window is about: the one it was opened for, or the draft that was made of it. */
export async function escalationOf({ db, actor }: Context, view: ViewOutput): Promise<string | null> {
  const saved = savedIn(view)
  if (saved) return saved.escalation
  const row = await db.selectFrom('keys').select('answer').where('person_id', '=', actor.id).where('key', '=', `slack view ${view.id}`).executeTakeFirst()
  return row?.answer ? (JSON.parse(row.answer) as EscalationView).id : null
}

/** Saves what was typed: as a draft of its own, once for each modal however often it is submitted; or into the case it was opened for, as it was seen then. */
export async function saveTyped(door: Door, context: Context, view: ViewOutput, sop: Sop): Promise<Escalation> {
  const saved = savedIn(view) ?? (await begun(door, context, view, sop))
  const before = await findEscalation(context, saved.escalation)
  const looked = lookedIn(view)
  if (looked) await keepLookedBefore(context, before, looked)
  await keepWhys(context, before, view)
  const files = await keepFiles(door, context, view, before.case.evidence)
  const patch = { ...typedPatch(door, view, before.case, sop), ...(files.length > 0 ? { evidence: [...before.case.evidence, ...files] } : {}) }
  const seen = { id: before.id, version: savedIn(view)?.version ?? before.version }
  return asFound(context, await editEscalation(context, seen, patch))
}

const asFound = (context: Context, { id }: EscalationView) => findEscalation(context, id)

/** The draft of this modal; the first one, if it was submitted before. */
async function begun(door: Door, context: Context, view: ViewOutput, sop: Sop) {
  const written = Case.safeParse(mergePatch(emptyCase(), typedPatch(door, view, emptyCase(), sop)))
  if (!written.success) throw refuse('escalation.invalid', { number: 'It', count: written.error.issues.length }, { problems: problemsOf(written.error.issues) })
  const beginning = { case: written.data, door: 'slack' as const, sop: sop.name }
  const { id, version } = await draftEscalation({ ...context, key: `slack view ${view.id}` }, beginning, { view: view.id })
  return { escalation: id, version }
}

function typedPatch({ address }: Door, view: ViewOutput, from: Case, sop: Sop): Record<string, unknown> {
  const inputs = inputsOf(view)
  const shown = asked(sop).filter(({ block }) => inputs.includes(block))
  const patch = shown.reduce<Record<string, unknown>>((patch, { block, field }) => merged(patch, field.patch(view, block, from, sop)), {})
  return withOurs(patch, address)
}

/** Both together; patches of different fields meet in `customer` and `proposal` only. */
function merged(patch: Record<string, unknown>, more: object): Record<string, unknown> {
  const both = Object.entries(more).map(([name, value]): [string, unknown] => {
    const before = patch[name]
    return [name, isPart(before) && isPart(value) ? { ...before, ...value } : value]
  })
  return { ...patch, ...Object.fromEntries(both) }
}

const isPart = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
