import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { PrecedentsTable } from '#src/database/tables/knowledge.ts'
import { IdOrNumber } from '#src/escalations/escalation.ts'
import { open, words } from '#src/foundation/text.ts'
import { Day, dayOf } from '../day.ts'

export const states = ['proposed', 'published', 'overruled', 'retired'] as const satisfies readonly PrecedentsTable['state'][]
export const appliers = ['tier1', 'tier2'] as const

const conditions = z
  .array(words('Write the condition, or leave it out.', 500), 'Give the conditions as a list of texts.')
  .max(20, 'Keep this to 20 conditions.')

/** To what it applies. What is null, or an empty list, leaves it open. `amount` is text: it may count money, sites or days. */
const Scope = z.strictObject({
  persona: open(200).default(null),
  plan: open(200).default(null),
  amount: open(200).default(null),
  conditions: conditions.default([]),
})
type Scope = z.infer<typeof Scope>

/** What is kept as the scope: `upTo` is the limit up to which Tier 1 applies it alone. */
export type KeptScope = Scope & { upTo: string | null }

const question = words('Write the question in general words, as the next agent would ask it.', 2_000)
const ruling = words('Write what is done about it, and why.')
const appliedBy = z.enum(appliers, 'Say who may apply it: tier1 alone, or tier2.')
const flag = z.boolean('Say true or false.')

/** `acknowledged`: what may belong to one customer is meant to stand there. */
export const NewPrecedent = z.strictObject({
  escalation: IdOrNumber,
  question,
  ruling,
  scope: Scope.default(() => Scope.parse({})),
  appliedBy: appliedBy.default('tier2'),
  upTo: open(200).default(null),
  reviewOn: Day.optional(),
  publish: flag.default(false),
  acknowledged: flag.default(false),
})
export type NewPrecedent = z.infer<typeof NewPrecedent>

/** Only what is to be another. Of the scope too: null opens a part of it, and the conditions are replaced as a whole. */
export const PrecedentChange = z.strictObject({
  question: question.optional(),
  ruling: ruling.optional(),
  scope: z
    .strictObject({ persona: open(200).optional(), plan: open(200).optional(), amount: open(200).optional(), conditions: conditions.optional() })
    .optional(),
  appliedBy: appliedBy.optional(),
  upTo: open(200).optional(),
  reviewOn: Day.optional(),
  acknowledged: flag.default(false),
})
export type PrecedentChange = z.infer<typeof PrecedentChange>

type Row = Selectable<PrecedentsTable>

/** What somebody wrote of it, and may change. */
export type Wording = { question: string; ruling: string; scope: Scope; appliedBy: Row['applied_by']; upTo: string | null; reviewOn: string }

/** A precedent as the rules and the doors see it. */
export type Precedent = Wording & {
  id: string
  escalation: { id: string; number: string }
  state: Row['state']
  overruledBy: string | null
  version: number
  proposedBy: { id: string; name: string }
  publishedBy: { id: string; name: string } | null
  createdAt: Date
  updatedAt: Date
  publishedAt: Date | null
}

/** Past its review date it is offered no more, until somebody has looked at it. */
export const isExpired = ({ reviewOn }: Pick<Precedent, 'reviewOn'>, now: Date) => reviewOn < dayOf(now)

/** The same day a year later; of the 29th of February, the 1st of March. */
export function aYearFrom(now: Date): string {
  const then = new Date(now)
  then.setUTCFullYear(then.getUTCFullYear() + 1)
  return dayOf(then)
}
