import { Readable } from 'node:stream'
import { z } from 'zod'
import { Case } from '#src/cases/case.ts'
import { acceptEscalation } from '#src/escalations/accept.ts'
import { Assign, assignEscalation } from '#src/escalations/assign.ts'
import { Close } from '#src/escalations/closing.ts'
import { Comment, commentOnEscalation } from '#src/escalations/comment.ts'
import { decideEscalation } from '#src/escalations/decide.ts'
import { Decide } from '#src/escalations/decision.ts'
import { Divert, divertEscalation } from '#src/escalations/divert.ts'
import { draftEscalation } from '#src/escalations/draft.ts'
import { editEscalation } from '#src/escalations/edit.ts'
import { type Escalation, shortNumber } from '#src/escalations/escalation.ts'
import { findEscalation } from '#src/escalations/find.ts'
import { takeIn } from '#src/escalations/intake.ts'
import { Merge, mergeEscalation } from '#src/escalations/merge.ts'
import { Release, releaseEscalation } from '#src/escalations/release.ts'
import { Reopen, reopenEscalation } from '#src/escalations/reopen.ts'
import { Return, returnEscalation } from '#src/escalations/return.ts'
import { submitEscalation } from '#src/escalations/submit.ts'
import type { Seen } from '#src/escalations/take.ts'
import { type EscalationView, view } from '#src/escalations/view.ts'
import { resumeEscalation, WaitFor, waitWithEscalation } from '#src/escalations/wait.ts'
import { Withdraw, withdrawEscalation } from '#src/escalations/withdraw.ts'
import type { Store } from '#src/evidence/store.ts'
import { keepUpload } from '#src/evidence/upload.ts'
import { NewPrecedent } from '#src/knowledge/precedents/precedent.ts'
import { proposePrecedent } from '#src/knowledge/precedents/propose.ts'
import { closeAnswered } from '#src/knowledge/solved-by.ts'
import type { Context } from '#src/people/context.ts'
import { Notation, precedentsIn, shownIn, written } from './notation.ts'

/** How a case stands when its next line is played; `idOf` knows the escalation of every case that began before. */
type Scene = { context: Context; store: Store; stands: Escalation | undefined; idOf(key: string): string }

type Play = (scene: Scene, facts: unknown) => Promise<EscalationView>

const Beginning = z.object({ sop: z.string().optional(), case: Notation.partial() })
const Texted = z.strictObject({ text: z.string() })
const Diverted = z.strictObject({ from: z.string() })

const seen = ({ stands }: Scene): Seen => ({ id: stands?.id ?? '', version: stands?.version ?? 0 })

/** A move whose facts stand in the script as they would come by any door. */
const move =
  <Facts>(schema: z.ZodType<Facts>, make: (context: Context, seen: Seen, facts: Facts) => Promise<EscalationView>): Play =>
  (scene, facts) =>
    make(scene.context, seen(scene), schema.parse(facts))

/** The verbs of the script. */
export const plays = {
  draft: async (scene, facts) => {
    const { sop, case: notation } = Beginning.parse(facts)
    return draftEscalation(scene.context, { case: Case.parse(await caseOf(scene, notation)), door: 'web', ...(sop === undefined ? {} : { sop }) })
  },
  intake: ({ context }, facts) => takeIn(context, Texted.parse(facts), 'intercom'),
  /** Goes on with the draft that a diversion began. */
  continue: async ({ context, idOf }, facts) => {
    const diverted = await view(context, await findEscalation(context, idOf(Diverted.parse(facts).from)))
    const there = diverted.links.find(({ kind }) => kind === 'diverted-to')
    return view(context, await findEscalation(context, there?.number ?? ''))
  },
  edit: async (scene, facts) => editEscalation(scene.context, seen(scene), { ...(await caseOf(scene, Notation.partial().parse(facts))) }),
  park: (scene) => editEscalation(scene.context, seen(scene), { shared: true }),
  submit: (scene) => submitEscalation(scene.context, seen(scene)),
  accept: (scene) => acceptEscalation(scene.context, seen(scene)),
  resume: (scene) => resumeEscalation(scene.context, seen(scene)),
  decide: (scene, facts) => decideEscalation(scene.context, seen(scene), Decide.parse(ticked(scene, facts))),
  return: move(Return, returnEscalation),
  close: move(Close, closeAnswered),
  withdraw: move(Withdraw, withdrawEscalation),
  assign: move(Assign, assignEscalation),
  release: move(Release, releaseEscalation),
  wait: move(WaitFor, waitWithEscalation),
  divert: move(Divert, divertEscalation),
  merge: move(Merge, mergeEscalation),
  reopen: move(Reopen, reopenEscalation),
  /** Of the decision of this case; nobody here has to acknowledge anything, so what it says is general. */
  precedent: async ({ context, stands }, facts) => {
    await proposePrecedent(context, NewPrecedent.parse({ ...z.looseObject({}).parse(facts), escalation: stands?.id }))
    return view(context, await findEscalation(context, stands?.id ?? ''))
  },
  comment: move(Comment, (context, { id }, facts) => commentOnEscalation(context, id, facts)),
} as const satisfies Record<string, Play>

export const isPlay = (does: string): does is keyof typeof plays => Object.hasOwn(plays, does)

async function caseOf({ context, store, idOf }: Scene, notation: Partial<Notation>) {
  const precedents = new Map<string, string>()
  for (const key of precedentsIn(notation)) precedents.set(key, await precedentOf(context, idOf(key)))
  const uploads: string[] = []
  for (const { name, text } of shownIn(notation)) uploads.push((await keepUpload(context, store, { name, bytes: Readable.from([Buffer.from(text)]) })).id)
  return written(notation, { precedentOf: (key) => precedents.get(key) ?? key, uploads })
}

/** What a case cites of an earlier one: the precedent it has become, or its number while it has become none. */
async function precedentOf(context: Context, id: string): Promise<string> {
  const made = await context.db.selectFrom('precedents').select('id').where('escalation_id', '=', id).where('state', '=', 'published').executeTakeFirst()
  return made?.id ?? shortNumber(await findEscalation(context, id))
}

/** `holds: [true, unknown]` ticks the proposal's assumptions in their order; without it all of them hold. */
function ticked({ stands }: Scene, facts: unknown): object {
  const { holds, ...decision } = z.looseObject({ holds: z.array(z.union([z.boolean(), z.literal('unknown')])).optional() }).parse(facts)
  const assumptions = (stands?.case.proposal.assumptions ?? []).map(({ id }, at) => ({ id, holds: String(holds?.[at] ?? true) }))
  return { ...decision, assumptions }
}
