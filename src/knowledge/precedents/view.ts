import { z } from 'zod'
import { Decision } from '#src/escalations/decision.ts'
import type { Reading } from '#src/people/context.ts'
import { atLeast } from '#src/people/person.ts'
import { NamedView } from '#src/people/person-view.ts'
import { appliers, isExpired, type Precedent, states } from './precedent.ts'
import { moves, movesFor } from './rules.ts'
import { countUses, UseCounts } from './uses.ts'

const time = z.iso.datetime()

/** A precedent as it leaves the house, with how it was used, and what its reader may do with it. */
export const PrecedentView = z
  .object({
    id: z.uuid(),
    question: z.string(),
    ruling: z.string(),
    scope: z.object({ persona: z.string().nullable(), plan: z.string().nullable(), amount: z.string().nullable(), conditions: z.array(z.string()) }),
    appliedBy: z.enum(appliers),
    upTo: z.string().nullable().meta({ description: 'The limit up to which Tier 1 applies it alone' }),
    reviewOn: z.iso.date(),
    expired: z.boolean().meta({ description: 'Past its review date: it is offered no more until it has been looked at' }),
    state: z.enum(states),
    overruledBy: z.object({ id: z.uuid(), question: z.string() }).nullable(),
    escalation: z.object({ number: z.string().meta({ example: 'E-1042' }) }),
    decision: Decision.shape.decision.nullable().meta({ description: 'How the escalation was decided; null once it has been opened again' }),
    version: z.int(),
    proposedBy: NamedView,
    publishedBy: NamedView.nullable(),
    createdAt: time,
    updatedAt: time,
    publishedAt: time.nullable(),
    uses: UseCounts,
    suggestion: z.object({ kind: z.literal('let-tier1-apply'), sentence: z.string() }).nullable(),
    moves: z.array(z.object({ move: z.enum(moves), allowed: z.boolean(), because: z.string().nullable() })),
  })
  .meta({ id: 'Precedent' })
export type PrecedentView = z.infer<typeof PrecedentView>

export async function viewPrecedent(context: Reading, precedent: Precedent): Promise<PrecedentView> {
  const [only] = await viewPrecedents(context, [precedent])
  if (!only) throw new Error('one precedent has one view')
  return only
}

/** Several at once: what is asked about them is asked together. */
export async function viewPrecedents(context: Reading, precedents: readonly Precedent[]): Promise<PrecedentView[]> {
  const uses = await countUses(
    context,
    precedents.map(({ id }) => id),
  )
  const [decisions, questions] = [await decisionsOf(context, precedents), await overrulersOf(context, precedents)]
  return precedents.map((precedent) => {
    const { id, question, ruling, scope, appliedBy, upTo, reviewOn, state, overruledBy, escalation, version, proposedBy, publishedBy } = precedent
    const counted = uses.get(id) ?? { total: 0, held: 0, disputed: 0, open: 0 }
    return {
      ...{ id, question, ruling, scope, appliedBy, upTo, reviewOn, expired: isExpired(precedent, context.now), state },
      overruledBy: overruledBy === null ? null : { id: overruledBy, question: questions.get(overruledBy) ?? '' },
      ...{ escalation: { number: escalation.number }, decision: decisions.get(escalation.id) ?? null },
      ...{ version, proposedBy, publishedBy, ...times(precedent), uses: counted, suggestion: suggestionFor(context, precedent, counted) },
      moves: movesFor(precedent, context.actor),
    }
  })
}

const times = ({ createdAt, updatedAt, publishedAt }: Precedent) => ({
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
  publishedAt: publishedAt?.toISOString() ?? null,
})

/** So many uses that held, and none that did not, say that nobody has to be asked any more. */
const enough = 5

/** Said to whoever can act on it. */
function suggestionFor({ actor, now }: Reading, precedent: Precedent, { held, disputed }: UseCounts): PrecedentView['suggestion'] {
  const isInForce = precedent.state === 'published' && !isExpired(precedent, now)
  if (!isInForce || !atLeast('lead', actor) || precedent.appliedBy === 'tier1' || held < enough || disputed > 0) return null
  return { kind: 'let-tier1-apply', sentence: `It held all ${held} times that it has been looked at, and was never disputed. Let Tier 1 apply it alone?` }
}

type Decided = { id: string; decision: PrecedentView['decision'] }

async function decisionsOf({ db }: Reading, precedents: readonly Precedent[]) {
  const ids = precedents.map(({ escalation }) => escalation.id)
  if (ids.length === 0) return new Map<string, Decided['decision']>()
  const rows = await db.selectFrom('escalations').select(['id', 'decision']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, decision }) => [id, (decision as Decision | null)?.decision ?? null]))
}

async function overrulersOf({ db }: Reading, precedents: readonly Precedent[]) {
  const ids = precedents.flatMap(({ overruledBy }) => overruledBy ?? [])
  const rows = ids.length === 0 ? [] : await db.selectFrom('precedents').select(['id', 'question']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, question }) => [id, question]))
}
