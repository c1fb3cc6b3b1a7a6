import { inTimeOr } from '#src/foundation/in-time.ts'
import type { Library } from '#src/knowledge/library/library.ts'
import { look } from '#src/knowledge/lookups/look.ts'
import { Suggest, type Suggestions } from '#src/knowledge/suggestions/suggestion.ts'
import type { Reading } from '#src/people/context.ts'

/** What was found for an ask; `found` null: there was no time for it. `isReading`: Baton has just started, and has not read everything yet. */
export type Looked = { asked: string; found: Suggestions | null; isReading: boolean }

/** What is being asked in a window, on which ticket, and in which escalation, where there is one already. */
export type Asking = { ask: string | null; ticket: string | null; escalation: string | null }

/** So many words say enough to look for. */
const fewest = 6

export const saysEnough = (ask: string | null) => (ask?.trim() ?? '').split(/\s+/).length >= fewest

/** Null where too little is asked. `patience`: for how long it may take, in milliseconds. */
export async function lookFor(library: Library, context: Reading, { ask, ticket, escalation }: Asking, patience: number): Promise<Looked | null> {
  const asked = ask?.trim() ?? ''
  if (!saysEnough(asked)) return null
  const looking = look(context, library, Suggest.parse({ text: asked, ticket: ticket?.slice(0, 2_000) ?? null, escalation }))
  const found = await inTimeOr(patience, looking, null)
  return { asked, found, isReading: library.isReading() }
}
