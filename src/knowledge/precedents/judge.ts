import type { Case } from '#src/cases/case.ts'
import { findForSystem } from '#src/escalations/find.ts'
import type { Problem } from '#src/foundation/refusal.ts'
import type { Reading } from '#src/people/context.ts'
import { dayOf } from '../day.ts'
import { refuse } from '../refusals.ts'
import { mendingOf, type Personal, personalIn, type Whose } from './personal.ts'
import type { Precedent, Wording } from './precedent.ts'

export const whoseCase = ({ customer, ticket }: Pick<Case, 'customer' | 'ticket'>): Whose => ({ customer: customer.name, ticket })

/** What in the words of a precedent may belong to the customer of its case. */
export function personalOf({ question, ruling }: Pick<Wording, 'question' | 'ruling'>, whose: Whose) {
  return { question: personalIn(question, whose), ruling: personalIn(ruling, whose) }
}

/** Everybody reads what is published: what may belong to one customer has to be taken out, or meant. */
export async function refusePersonal({ db }: Pick<Reading, 'db'>, precedent: Precedent, acknowledged: boolean) {
  if (acknowledged) return
  const found = personalOf(precedent, whoseCase((await findForSystem(db, precedent.escalation.id)).case))
  const problems = [...problemsIn('question', found.question), ...problemsIn('ruling', found.ruling)]
  if (problems.length > 0) throw refuse('precedent.personal', { count: problems.length }, { problems })
}

/** The same thing twice in one field is one problem. */
const problemsIn = (field: string, found: readonly Personal[]): Problem[] => [...new Set(found.map(mendingOf))].map((message) => ({ field, message }))

/** What a schema alone cannot see. `given` says which of it somebody has just written. */
export function refuseUnfit({ appliedBy, upTo, reviewOn }: Wording, given: { upTo?: unknown; reviewOn?: unknown }, now: Date) {
  const problems: Problem[] = []
  if (given.reviewOn !== undefined && reviewOn <= dayOf(now)) problems.push({ field: 'reviewOn', message: 'This is not in the future; give a day to come.' })
  if (given.upTo && upTo !== null && appliedBy === 'tier2')
    problems.push({ field: 'upTo', message: 'A limit goes with Tier 1 only; let Tier 1 apply it, or leave the limit out.' })
  if (problems.length > 0) throw refuse('precedent.invalid', { count: problems.length }, { problems })
}
