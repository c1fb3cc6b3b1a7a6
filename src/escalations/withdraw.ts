import { z } from 'zod'
import { words } from '#src/foundation/text.ts'
import type { Context } from '#src/people/context.ts'
import { closedNow } from './close.ts'
import { onEscalation, type Seen, take } from './take.ts'

/** The author takes the question back: why, so that nobody wonders later. */
export const Withdraw = z.strictObject({ reason: words('Say why it is no longer needed.', 2_000) })

export function withdrawEscalation(context: Context, seen: Seen, asked: z.infer<typeof Withdraw>) {
  return onEscalation(context, seen, { move: 'withdraw', asked }, (context, escalation) =>
    take(context, escalation, 'withdraw', () => ({
      happening: { kind: 'withdrawn', facts: asked },
      change: closedNow(context, { outcome: 'withdrawn' }),
    })),
  )
}
