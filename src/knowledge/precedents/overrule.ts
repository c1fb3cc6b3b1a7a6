import { z } from 'zod'
import type { Context } from '#src/people/context.ts'
import { refuse } from '../refusals.ts'
import { findPrecedent } from './find.ts'
import type { Precedent } from './precedent.ts'
import { movePrecedent, type Seen } from './save.ts'

export const Overrule = z.strictObject({ by: z.uuid('Give the id of the precedent that holds instead.').toLowerCase() })

/**
 * Another one holds instead. That one is published now, so it is overruled by none, and no circle can close: both rows are held,
 * and of two that overrule each other at once the second finds the first gone.
 */
export const overrulePrecedent = (context: Context, { id, version }: Seen, { by }: z.infer<typeof Overrule>) =>
  movePrecedent(context, { id, version, also: by }, 'overrule', { by }, async (context, before) => {
    const other = await findPrecedent(context, by)
    const because = whyNotBy(before, other)
    if (because) throw refuse('precedent.cannot_overrule', { because }, { problems: [{ field: 'by', message: because }] })
    return { ...before, state: 'overruled', overruledBy: other.id }
  })

function whyNotBy({ id }: Precedent, other: Precedent): string | null {
  if (other.id === id) return 'A precedent does not overrule itself; choose another one.'
  return other.state === 'published' ? null : 'Only a published precedent overrules another; publish it first, or choose one that is.'
}
