import type { Reading } from '#src/people/context.ts'
import { refuse } from './refusals.ts'
import { type EvidenceView, view } from './view.ts'

/** Whoever asks must have asked first whether this reader may see it: that depends on escalations, of which evidence knows nothing. */
export async function findEvidence({ db }: Reading, id: string): Promise<EvidenceView> {
  const row = await db
    .selectFrom('evidence')
    .leftJoin('people as remover', 'remover.id', 'evidence.removed_by')
    .selectAll('evidence')
    .select('remover.name as remover')
    .where('evidence.id', '=', id)
    .executeTakeFirst()
  if (!row) throw refuse('evidence.not_found', { id })
  return view(row)
}
