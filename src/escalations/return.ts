import { z } from 'zod'
import { resolvePath } from '#src/cases/paths.ts'
import { open, words } from '#src/foundation/text.ts'
import type { Context } from '#src/people/context.ts'
import { sopVersion } from '#src/sops/versions.ts'
import { type Escalation, type Mark, shortNumber } from './escalation.ts'
import { refuse } from './refusals.ts'
import { onEscalation, type Seen, take } from './take.ts'

/** What Tier 2 must say to hand an escalation back. Every door parses its input with this. */
export const Return = z.strictObject({
  marks: z
    .array(z.strictObject({ field: words('Name the field to mend.', 200), mend: words('Say how to mend it.', 2_000) }), 'Mark at least one field to mend.')
    .min(1, 'Mark at least one field to mend.')
    .max(100, 'Mark at most 100 fields.'),
  note: open(4_000).nullish(),
})

/** Tier 2 hands the baton back to the author, with marks on the fields to mend. */
export function returnEscalation(context: Context, seen: Seen, asked: z.infer<typeof Return>) {
  return onEscalation(context, seen, { move: 'return', asked }, (context, escalation) =>
    take(context, escalation, 'return', async () => {
      const marks = await marksOn(context, escalation, asked.marks)
      return { happening: { kind: 'returned', facts: { marks, note: asked.note ?? null, rules: [] } }, change: { marks } }
    }),
  )
}

/** Each mark on a field that is there, by the path that keeps naming it when rows move. */
async function marksOn({ db, actor, now }: Context, escalation: Escalation, asked: z.infer<typeof Return>['marks']): Promise<Mark[]> {
  const sop = await sopVersion(db, escalation.sop.name, escalation.sop.version)
  const extras = [...sop.extra.map(({ id }) => id), ...Object.keys(escalation.case.extra)]
  const paths = asked.map(({ field }) => resolvePath(escalation.case, field, extras))
  const problems = paths.flatMap((path, at) =>
    path === null
      ? [{ field: `marks[${at}].field`, message: `This case has no field “${asked[at]?.field}”. Name one such as ask, steps[0].saw or proposal.` }]
      : [],
  )
  if (problems.length > 0) throw refuse('escalation.invalid', { number: shortNumber(escalation), count: problems.length }, { problems })
  const by = { id: actor.id, name: actor.name }
  return asked.map(({ field, mend }, at) => ({ field: paths[at] ?? field, mend, by, at: now.toISOString() }))
}
