import type { Reading } from '#src/people/context.ts'
import { refusePersonal, refuseUnfit } from './judge.ts'
import type { Precedent, PrecedentChange } from './precedent.ts'
import { onPrecedent, type Seen } from './save.ts'

/** Mends what is proposed; narrows, renews or rewords what is published, which is looked through for a customer’s data again. */
export const changePrecedent = (context: Reading, seen: Seen, asked: PrecedentChange) =>
  onPrecedent(context, seen, 'change', async (context, before) => {
    const after = changed(before, asked)
    refuseUnfit(after, asked, context.now)
    const isReworded = after.question !== before.question || after.ruling !== before.ruling
    if (before.state === 'published' && isReworded) await refusePersonal(context, after, asked.acknowledged)
    return after
  })

/** Where Tier 1 no longer applies it, there is no limit any more. */
function changed(before: Precedent, { acknowledged: _, scope, ...asked }: PrecedentChange): Precedent {
  const after = { ...before, ...asked, scope: { ...before.scope, ...scope } }
  return asked.appliedBy === 'tier2' && asked.upTo === undefined ? { ...after, upTo: null } : after
}
