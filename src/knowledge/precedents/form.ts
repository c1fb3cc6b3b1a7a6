import { z } from 'zod'
import type { Escalation } from '#src/escalations/escalation.ts'
import { findEscalation } from '#src/escalations/find.ts'
import type { Reading } from '#src/people/context.ts'
import { precedentsOf } from './find.ts'
import { personalOf, whoseCase } from './judge.ts'
import { aYearFrom } from './precedent.ts'
import { PrecedentView, viewPrecedents } from './view.ts'

const Found = z.array(z.object({ kind: z.enum(['customer', 'email', 'phone', 'link', 'ticket']), text: z.string(), at: z.int() }))

/** What a precedent of this escalation would begin with, and those that there are. */
export const PrecedentForm = z.object({
  draft: z
    .object({
      question: z.string(),
      ruling: z.string(),
      scope: PrecedentView.shape.scope,
      reviewOn: z.iso.date(),
      personal: z.object({ question: Found, ruling: Found }).meta({ description: 'What may belong to the customer, with the place of its first letter' }),
    })
    .nullable()
    .meta({ description: 'Null while nothing is decided' }),
  precedents: z.array(PrecedentView),
})
export type PrecedentForm = z.infer<typeof PrecedentForm>

export async function precedentFormOf(context: Reading, idOrNumber: string): Promise<PrecedentForm> {
  const escalation = await findEscalation(context, idOrNumber)
  return { draft: draftOf(escalation, context.now), precedents: await viewPrecedents(context, await precedentsOf(context.db, escalation.id)) }
}

function draftOf({ case: written, decision }: Escalation, now: Date): PrecedentForm['draft'] {
  if (!decision) return null
  const { persona, plan } = written.customer
  const done = decision.answer ?? (decision.decision === 'declined' ? 'This is declined.' : written.proposal.recommendation)
  const words = { question: written.ask ?? '', ruling: [done, `Why: ${decision.reason}`].filter((part) => part !== null).join('\n\n') }
  const scope = { persona, plan, amount: null, conditions: [] }
  return { ...words, scope, reviewOn: aYearFrom(now), personal: personalOf(words, whoseCase(written)) }
}
