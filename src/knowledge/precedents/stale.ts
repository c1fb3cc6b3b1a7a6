import { refuse } from '#src/escalations/refusals.ts'
import type { Reading } from '#src/people/context.ts'
import { auditedSince } from '../audited-since.ts'
import type { Precedent } from './precedent.ts'

/** Refuses a change made against an old version, saying field by field what has changed since, by whom and when. */
export async function refuseStale(context: Reading, { id, version }: Precedent, seen: number) {
  if (version === seen) return
  const changed = await auditedSince(context, 'precedent', id, seen)
  const paths = [...new Set(changed.map(({ path }) => path))]
  throw refuse('version.stale', { number: 'This precedent', seen, version, paths }, { changed })
}
