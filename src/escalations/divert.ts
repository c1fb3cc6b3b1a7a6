import { z } from 'zod'
import type { Case } from '#src/cases/case.ts'
import { words } from '#src/foundation/text.ts'
import type { Context } from '#src/people/context.ts'
import { sopInForce, sopVersion } from '#src/sops/versions.ts'
import { closedNow } from './close.ts'
import { beginDraft } from './draft.ts'
import { type Escalation, shortNumber } from './escalation.ts'
import { underSop } from './extra-fields.ts'
import { follow } from './followers.ts'
import { carryJoins } from './joins/carry.ts'
import { link } from './links.ts'
import { refuse } from './refusals.ts'
import { onEscalation, type Seen, take } from './take.ts'
import { writersOf } from './writers.ts'

/** To which SOP the case belongs, and why. */
export const Divert = z.strictObject({ sop: words('Name the SOP under which the case goes on.', 100), reason: words('Say why it belongs there.', 2_000) })

/** Closes the case here and begins a draft under the other SOP with everything carried over, those who joined it too, both linked. Whoever diverts holds the new draft. */
export function divertEscalation(context: Context, seen: Seen, asked: z.infer<typeof Divert>) {
  return onEscalation(context, seen, { move: 'divert', asked }, (context, escalation) =>
    take(context, escalation, 'divert', async () => {
      await refuseUnknown(context, escalation, asked.sop)
      const written = await carriedUnder(context, escalation, asked.sop)
      const from = { id: escalation.id, number: shortNumber(escalation) }
      // What everybody could read stays readable; what was its author's alone stays so.
      const shared = escalation.rounds > 0 || escalation.shared
      const draft = await beginDraft(context, { case: written, door: escalation.door, sop: asked.sop, shared, from, writers: writersOf(escalation) })
      await link(context, escalation.id, 'diverted', draft.id)
      if (draft.author.id !== escalation.author.id) await follow(context, draft.id, [escalation.author.id])
      await carryJoins(context, escalation, draft)
      return {
        happening: { kind: 'diverted', facts: { ...asked, to: { id: draft.id, number: shortNumber(draft) } } },
        change: closedNow(context, { outcome: 'diverted' }),
      }
    }),
  )
}

async function carriedUnder({ db }: Context, { case: written, sop }: Escalation, name: string): Promise<Case> {
  return underSop(written, await sopVersion(db, sop.name, sop.version), (await sopInForce(db, name)).sop)
}

async function refuseUnknown({ db }: Context, escalation: Escalation, name: string) {
  const known = await db
    .selectFrom('sops')
    .select('name')
    .distinct()
    .where('status', '=', 'published')
    .where('name', '<>', escalation.sop.name)
    .orderBy('name')
    .execute()
  if (known.some((sop) => sop.name === name)) return
  const others = known.map((sop) => `“${sop.name}”`).join(', ')
  const message = name === escalation.sop.name ? `It is under “${name}” already; another would be ${others}.` : `There is no such SOP. Name one of ${others}.`
  throw refuse('escalation.invalid', { number: shortNumber(escalation), count: 1 }, { problems: [{ field: 'sop', message }] })
}
