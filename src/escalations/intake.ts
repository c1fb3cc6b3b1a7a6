import { z } from 'zod'
import type { Case } from '#src/cases/case.ts'
import { cutToSize } from '#src/cases/size.ts'
import type { Finding } from '#src/foundation/refusal.ts'
import { open, text } from '#src/foundation/text.ts'
import type { Context } from '#src/people/context.ts'
import { activeByEmail } from '#src/people/find.ts'
import { once } from '#src/people/once.ts'
import { atLeast, type Named } from '#src/people/person.ts'
import { readMacroInTime } from '#src/sops/macro/in-time.ts'
import { sopInForce } from '#src/sops/versions.ts'
import { beginDraft, usualSop } from './draft.ts'
import type { Door, Escalation, Mark } from './escalation.ts'
import { refuse } from './refusals.ts'
import { findingsOf, submission } from './submit.ts'
import { takeForSystem } from './take.ts'
import { view } from './view.ts'

/** A text from a door that cannot ask back: the filled macro, mostly. `writer` is the e-mail address of who wrote it. */
export const Intake = z.strictObject({
  text: text(200_000).refine((given) => given.trim() !== '', 'Give the text of the escalation.'),
  ticket: open(2_000).nullish(),
  writer: z.email('Give the writer’s e-mail address.').nullish(),
})

/**
 * Takes everything in. What the SOP wants returned (a missing proposed solution) goes straight back to its writer with the findings;
 * what only blocks stays open on it and the writer is asked. Nothing is lost, nobody is left guessing.
 */
export function takeIn(context: Context, asked: z.infer<typeof Intake>, door: Door) {
  return once(context, { intake: asked, door }, async (context) => {
    const { sop } = await sopInForce(context.db, usualSop)
    const author = await writerOf(context, asked.writer ?? null)
    const read = await readMacroInTime(asked.text, sop)
    return takeCaseIn(context, { case: { ...read, ticket: asked.ticket ?? read.ticket }, door, author })
  })
}

/** The same for a case that has been read already. `sop`: by the name of the one under which it was written. */
export async function takeCaseIn(context: Context, { author, ...brought }: { case: Case; door: Door; author: Named; sop?: string }) {
  const published = await sopInForce(context.db, brought.sop ?? usualSop)
  // Nobody can be asked to shorten it, so it is cut with a mark that says so.
  const draft = await beginDraft(context, { ...brought, case: cutToSize(brought.case), author })
  const findings = await findingsOf(context, draft, published)
  const submitted = await takeForSystem(context, draft, 'submit', await submission(context, draft, published, findings), author)
  return view(context, await returnedIfAsked(context, submitted, findings))
}

async function returnedIfAsked(context: Context, submitted: Escalation, findings: readonly Finding[]): Promise<Escalation> {
  const returning = findings.filter(({ severity }) => severity === 'returns')
  if (returning.length === 0) return submitted
  const open = findings.filter(({ severity }) => severity !== 'advises')
  const marks: Mark[] = open.map(({ field, message, mend }) => ({ field, mend: `${message} ${mend}`, by: null, at: context.now.toISOString() }))
  const rules = returning.map(({ rule }) => rule)
  return takeForSystem(context, submitted, 'return', { happening: { kind: 'returned', facts: { marks, note: null, rules } }, change: { marks } })
}

/** The caller, or whom an administrator's integration names: nobody else can write in a colleague's name. */
async function writerOf(context: Context, email: string | null): Promise<Named> {
  const { actor } = context
  if (email === null) return { id: actor.id, name: actor.name }
  const writer = await activeByEmail(context, email)
  if (writer?.id === actor.id) return { id: actor.id, name: actor.name }
  if (!atLeast('admin', actor))
    throw refuse('escalation.not_yours', { move: 'intake', rule: 'isAdmin', because: 'Only an administrator’s token can take a text in for somebody else.' })
  if (!writer)
    throw refuse(
      'escalation.unknown_writer',
      { email },
      { problems: [{ field: 'writer', message: 'Nobody here has this e-mail address; invite them first, or leave it out.' }] },
    )
  return { id: writer.id, name: writer.name }
}
