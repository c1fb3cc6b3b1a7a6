import { z } from 'zod'
import type { Context } from '#src/people/context.ts'
import { refusePersonal, refuseUnfit } from './judge.ts'
import { movePrecedent, type Seen } from './save.ts'

/** `acknowledged`: what may belong to one customer is meant to stand there. */
export const Publish = z.strictObject({ acknowledged: z.boolean('Say true or false.').default(false) })

/** From now on everybody may cite it. What was proposed long ago may be past its review date by now. */
export const publishPrecedent = (context: Context, seen: Seen, asked: z.infer<typeof Publish>) =>
  movePrecedent(context, seen, 'publish', asked, async (context, before) => {
    refuseUnfit(before, before, context.now)
    await refusePersonal(context, before, asked.acknowledged)
    const { id, name } = context.actor
    return { ...before, state: 'published', publishedBy: { id, name }, publishedAt: context.now }
  })
