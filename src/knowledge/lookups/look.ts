import { findEscalation } from '#src/escalations/find.ts'
import type { Reading } from '#src/people/context.ts'
import type { Library } from '../library/library.ts'
import { suggest } from '../suggestions/suggest.ts'
import type { Suggest, Suggestions } from '../suggestions/suggestion.ts'
import { keepLookup } from './keep.ts'

/** What may answer this already; kept as the proof of having looked where an escalation is being written. */
export async function look(context: Reading, library: Library, { escalation: id, ...asked }: Suggest): Promise<Suggestions> {
  const escalation = id === null ? null : await findEscalation(context, id)
  const found = await suggest(context, library, { ...asked, own: escalation?.id ?? null })
  if (escalation) await keepLookup(context, escalation, asked.text, found)
  return found
}
