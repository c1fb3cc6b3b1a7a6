import { type Audited, audited, changesBetween } from '#src/people/audited.ts'
import { type Context, inTransaction, type Reading } from '#src/people/context.ts'
import { once } from '#src/people/once.ts'
import { holdPrecedent, rowOf } from './find.ts'
import type { Precedent } from './precedent.ts'
import { type PrecedentMove, whyNot } from './rules.ts'
import { refuseStale } from './stale.ts'
import { type PrecedentView, viewPrecedent } from './view.ts'

/** Which precedent, and the version of it that somebody was looking at; `also` is another whose row is needed too. */
export type Seen = { id: string; version: number; also?: string }

type Work = (context: Reading, before: Precedent) => Promise<Precedent>

/** One move on a precedent whose row is held, if it may be made and the version is still the one that was seen; once per key. */
export const movePrecedent = (context: Context, seen: Seen, move: PrecedentMove, asked: object, work: Work) =>
  once(context, { precedent: seen, move, asked }, (context) => onPrecedent(context, seen, move, work))

/** The same for a change, which says by its version that it is made once. */
export const onPrecedent = (context: Reading, seen: Seen, move: PrecedentMove, work: Work): Promise<PrecedentView> =>
  inTransaction(context, async (context) => {
    const before = await holdPrecedent(context, seen.id, seen.also === undefined ? [] : [seen.also])
    await refuseStale(context, before, seen.version)
    const refusal = whyNot(move, before, context.actor)
    if (refusal) throw refusal
    return viewPrecedent(context, await save(context, move, before, await work(context, before)))
  })

const actions = {
  change: 'precedent-changed',
  publish: 'precedent-published',
  overrule: 'precedent-overruled',
  retire: 'precedent-retired',
} as const satisfies Record<PrecedentMove, keyof Audited>

/** Writes it over its row, with the next version, and into the audit. What is as it was is left alone. */
async function save(context: Reading, move: PrecedentMove, before: Precedent, after: Precedent): Promise<Precedent> {
  const changes = changesBetween(told(before), told(after))
  if (Object.keys(changes).length === 0) return before
  const saved = { ...after, version: before.version + 1, updatedAt: context.now }
  await context.db.updateTable('precedents').set(rowOf(saved)).where('id', '=', saved.id).execute()
  await audited(context, actions[move], { precedent: { id: saved.id, name: saved.question }, version: saved.version, changes })
  return saved
}

/** What a reader would miss if it changed behind their back. */
const told = ({ question, ruling, scope, appliedBy, upTo, reviewOn, state, overruledBy }: Precedent) => ({
  ...{ question, ruling, scope, appliedBy, upTo, reviewOn, state, overruledBy },
})
