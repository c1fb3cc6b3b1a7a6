import type { Refusal } from '#src/foundation/refusal.ts'
import { atLeast, type Person } from '#src/people/person.ts'
import { refuse } from '../refusals.ts'
import type { Precedent } from './precedent.ts'

export const moves = ['change', 'publish', 'overrule', 'retire'] as const
export type PrecedentMove = (typeof moves)[number]

type Way = { from: readonly Precedent['state'][]; proposerToo?: boolean }

/** What may be done with a precedent, and where it stands then. A lead does all of it; while it is only proposed, its proposer still mends it. */
const table: Readonly<Record<PrecedentMove, Way>> = {
  change: { from: ['proposed', 'published'], proposerToo: true },
  publish: { from: ['proposed'] },
  overrule: { from: ['published'] },
  retire: { from: ['proposed', 'published'] },
}

/** Why this person cannot do this now; undefined when they can. The state comes first, as with escalations. */
export function whyNot(move: PrecedentMove, precedent: Precedent, actor: Person): Refusal | undefined {
  const { from, proposerToo = false } = table[move]
  const { state, proposedBy } = precedent
  if (!from.includes(state)) return refuse('precedent.cannot', { move, state })
  if (atLeast('lead', actor)) return undefined
  const mends = proposerToo && state === 'proposed'
  if (mends && proposedBy.id === actor.id && atLeast('tier2', actor)) return undefined
  const because = mends ? `Only ${proposedBy.name}, who proposed it, or a lead can do that.` : 'Only a lead or an administrator can do that.'
  return refuse('precedent.not_yours', { move, because })
}

/** The same answer as data, so that no button has rules of its own. */
export const movesFor = (precedent: Precedent, actor: Person) =>
  moves.map((move) => {
    const refusal = whyNot(move, precedent, actor)
    return { move, allowed: !refusal, because: refusal?.message ?? null }
  })
