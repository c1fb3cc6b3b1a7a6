import type { z } from 'zod'
import { asPromised, promises } from '#src/deliveries/promised.ts'
import { holdOpen, type Skip, setAside, tryAgain } from '#src/deliveries/see-to.ts'
import type { Context } from '#src/people/context.ts'
import { once } from '#src/people/once.ts'
import { findEscalation } from './find.ts'
import { type DeliveryView, deliveryViews } from './ledger.ts'
import { refuse } from './refusals.ts'
import { rules } from './rules.ts'

type Wish = { do: 'retry' } | { do: 'by-hand' } | ({ do: 'skip' } & z.infer<typeof Skip>)

/** Somebody sees to a promise that hangs: has it tried again, says that they did it by hand, or why it need not be said. */
export function seeToDelivery(context: Context, id: string, wish: Wish) {
  return once(context, { delivery: id, wish }, async (context): Promise<DeliveryView> => {
    const held = await holdOpen(context.db, id)
    const escalation = await findEscalation(context, held.escalation_id)
    const { isAuthorOrTier2 } = rules
    if (!isAuthorOrTier2.holds(escalation, context.actor))
      throw refuse('escalation.not_yours', { move: 'see-to', rule: 'isAuthorOrTier2', because: isAuthorOrTier2.because(escalation) })
    if (wish.do === 'retry') await tryAgain(context, held)
    else await setAside(context, held, wish.do === 'skip' ? wish.reason : null)
    const now = await promises(context.db).where('deliveries.id', '=', id).executeTakeFirstOrThrow()
    const [view] = await deliveryViews(context, escalation, [asPromised(now)])
    if (!view) throw new Error('one delivery has one view')
    return view
  })
}
