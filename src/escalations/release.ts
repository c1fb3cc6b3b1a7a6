import { z } from 'zod'
import { words } from '#src/foundation/text.ts'
import type { Context } from '#src/people/context.ts'
import { queueOf } from './queue-of.ts'
import { onEscalation, type Seen, take } from './take.ts'

/** Why it goes back to the queue, for whoever takes it next. */
export const Release = z.strictObject({ reason: words('Say why you put it back, for whoever takes it next.', 2_000) })

export function releaseEscalation(context: Context, seen: Seen, asked: z.infer<typeof Release>) {
  return onEscalation(context, seen, { move: 'release', asked }, (context, escalation) =>
    take(context, escalation, 'release', async () => ({
      happening: { kind: 'released', facts: asked },
      change: { acceptedAt: null },
      queue: await queueOf(context, escalation),
    })),
  )
}
