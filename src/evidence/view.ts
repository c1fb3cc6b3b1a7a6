import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { EvidenceTable } from '#src/database/tables/evidence.ts'

/** A file that somebody uploaded, without its bytes. */
export const EvidenceView = z.object({
  id: z.uuid(),
  name: z.string().meta({ description: 'Empty once it is removed', example: 'invoice-page.png' }),
  type: z.string().meta({ description: 'Media type, found from the bytes', example: 'image/png' }),
  size: z.int().meta({ description: 'Bytes' }),
  width: z.int().nullable().meta({ description: 'Pixels; null for what is no picture or could not be measured' }),
  height: z.int().nullable(),
  duration: z.number().nullable().meta({ description: 'Seconds; null, for recordings are not measured yet' }),
  sha256: z.string().meta({ description: 'Of the bytes, in hex; empty once it is removed' }),
  state: z.enum(['ready', 'removed']),
  removed: z
    .object({ by: z.object({ id: z.uuid(), name: z.string() }), at: z.iso.datetime(), reason: z.string().nullable() })
    .nullable()
    .meta({ description: 'Who deleted its bytes, when and why; null while they are there' }),
})

export type EvidenceView = z.infer<typeof EvidenceView>

type Row = Selectable<EvidenceTable> & { remover: string | null }

export const view = ({ removed_at, removed_by, removed_reason, remover, ...row }: Row): EvidenceView => {
  const { id, name, type, size, width, height, duration, sha256 } = row
  const about = { id, type, size: Number(size), width, height, duration }
  if (removed_at === null || removed_by === null) return { ...about, name, sha256, state: 'ready', removed: null }
  const removed = { by: { id: removed_by, name: remover ?? '' }, at: removed_at.toISOString(), reason: removed_reason }
  return { ...about, name: '', sha256: '', state: 'removed', removed }
}
