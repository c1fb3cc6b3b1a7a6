import { z } from 'zod'
import { type Escalation, shortNumber } from '#src/escalations/escalation.ts'
import { holdEscalation } from '#src/escalations/find.ts'
import { keep } from '#src/escalations/keep.ts'
import { promiseQuestion } from '#src/escalations/promises.ts'
import { record } from '#src/escalations/record.ts'
import { rules } from '#src/escalations/rules.ts'
import { view } from '#src/escalations/view.ts'
import type { Context } from '#src/people/context.ts'
import { once } from '#src/people/once.ts'
import type { Person } from '#src/people/person.ts'
import { refuse } from '../refusals.ts'

/** The answer to “Did it hold?” */
export const HeldAnswer = z.strictObject({ held: z.boolean('Say true if it held, false if it came back.') })

/** Says whether what was answered or carried out held. It counts more than what was seen; said again, the newer word counts. It raises no version. */
export function answerWhetherItHeld(context: Context, id: string, { held }: z.infer<typeof HeldAnswer>) {
  return once(context, { held: id, answer: held }, async (context) => {
    const escalation = await holdEscalation(context, id)
    const { closing } = escalation
    if (!closing?.lookedBack) throw refuse('knowledge.not_asked', { number: shortNumber(escalation) })
    const { asked } = closing.lookedBack
    if (!mayAnswer(escalation, context.actor)) throw refuse('knowledge.not_asked_you', { name: asked.name })
    const after = { ...escalation, closing: { ...closing, lookedBack: { ...closing.lookedBack, held } } }
    await keep(context, after)
    const event = await record(context, after, { kind: 'judged', facts: { held } }, context.actor)
    await promiseQuestion(context, after, event, asked)
    return view(context, after)
  })
}

/** Whoever was asked, and those who may reopen it. */
const mayAnswer = (escalation: Escalation, actor: Person) =>
  escalation.closing?.lookedBack?.asked.id === actor.id || rules.isAuthorOrTier2.holds(escalation, actor)
