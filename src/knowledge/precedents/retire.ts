import type { Context } from '#src/people/context.ts'
import { movePrecedent, type Seen } from './save.ts'

/** Nobody cites it any more, and nothing takes its place. So is a proposal turned down. */
export const retirePrecedent = (context: Context, seen: Seen) =>
  movePrecedent(context, seen, 'retire', {}, async (_, before) => ({ ...before, state: 'retired' }))
