import { z } from 'zod'
import { Case } from '#src/cases/case.ts'
import { problemsOf } from '#src/foundation/issues.ts'
import { mergePatch } from '#src/foundation/merge-patch.ts'
import { type Context, inTransaction, type Reading } from '#src/people/context.ts'
import type { Sop } from '#src/sops/sop.ts'
import { sopVersion } from '#src/sops/versions.ts'
import { type Escalation, shortNumber } from './escalation.ts'
import { attachEvidence, detachEvidence } from './evidence.ts'
import { unknownFields } from './extra-fields.ts'
import type { Happening } from './facts.ts'
import { holdEscalation } from './find.ts'
import { keep } from './keep.ts'
import { whyNot } from './lifecycle.ts'
import { record } from './record.ts'
import { refuse } from './refusals.ts'
import { keepVersion, refuseStale } from './stale.ts'
import { sopFor } from './submit.ts'
import { type Seen, whatChanged } from './take.ts'
import { type EscalationView, view } from './view.ts'
import { isPrivate } from './visibility.ts'

/** What an edit may hold besides the fields of the case: whether a draft is shown to others (“parked, I need a nudge”). */
const Parked = z.object({ shared: z.boolean('Say true or false: whether others may see this draft.').optional() })

/**
 * Mends a draft or a returned case with a JSON Merge Patch (RFC 7396); refused with a problem a field when the result is no case.
 * Autosave calls this, so it needs no key: the version says whether it was made already, and a patch that changes nothing changes nothing.
 */
export function editEscalation(context: Omit<Context, 'key'>, seen: Seen, patch: Record<string, unknown>): Promise<EscalationView> {
  return inTransaction(context, async (context) => {
    const before = await holdEscalation(context, seen.id)
    await refuseStale(context, before, seen.version)
    const refusal = whyNot('edit', before, context.actor)
    if (refusal) throw refusal
    const after = patched(before, patch)
    const problems = unknownFields(before.case, after.case, await versionsFor(context, before))
    if (problems.length > 0) throw refuse('escalation.invalid', { number: shortNumber(before), count: problems.length }, { problems })
    return view(context, await edited(context, before, after))
  })
}

/** The version to which it is pinned; of a draft also the one under which it would be submitted. */
async function versionsFor(context: Reading, escalation: Escalation): Promise<Sop[]> {
  const pinned = await sopVersion(context.db, escalation.sop.name, escalation.sop.version)
  return [pinned, (await sopFor(context, escalation)).sop]
}

function patched(before: Escalation, patch: Record<string, unknown>): Escalation {
  const { shared, ...fields } = patch
  const written = Case.safeParse(mergePatch(before.case, fields))
  const parked = Parked.safeParse({ shared: shared ?? undefined })
  const issues = [...(written.error?.issues ?? []), ...(parked.error?.issues ?? [])]
  if (!written.success || !parked.success) {
    throw refuse('escalation.invalid', { number: shortNumber(before), count: issues.length }, { problems: problemsOf(issues) })
  }
  const after = { ...before, case: written.data, shared: parked.data.shared ?? before.shared, version: before.version + 1 }
  if (before.state !== 'draft' && after.shared !== before.shared) throw refuse('escalation.invalid', { number: shortNumber(before), count: 1 }, onlyDrafts)
  return after
}

const onlyDrafts = { problems: [{ field: 'shared', message: 'Only a draft can be shown or hidden; this one was submitted, and everybody can read it.' }] }

async function edited(context: Omit<Context, 'key'>, before: Escalation, after: Escalation): Promise<Escalation> {
  const changes = whatChanged(before, after)
  if (changes.length === 0) return before
  await attachEvidence(context, after, after.case)
  if (isPrivate(before) || isPrivate(after)) await detachEvidence(context, before, after)
  await keep(context, after)
  await keepVersion(context, { before, after, changes })
  // What is typed is no event; showing it to others is.
  const parked: Happening = { kind: 'shared', facts: { shared: after.shared } }
  if (after.shared !== before.shared) await record(context, after, parked, context.actor)
  return after
}
