import { z } from 'zod'
import { findEscalation } from '#src/escalations/find.ts'
import type { Reading } from '#src/people/context.ts'
import type { Library } from '../library/library.ts'
import { decidedAlike } from './decided-alike.ts'
import { DecidedView, viewDecided } from './decided-view.ts'

/** Whoever decides reads so many. */
const most = 3

export const DecidedBefore = z.object({ items: z.array(DecidedView), next: z.null(), total: z.null() })

/** How cases that surely ask the same as this one were decided within a year, the newest first. */
export async function decidedBefore(context: Reading, library: Library, id: string): Promise<z.infer<typeof DecidedBefore>> {
  const alike = await decidedAlike(context, library, await findEscalation(context, id), most)
  return { items: alike.map(viewDecided), next: null, total: null }
}
