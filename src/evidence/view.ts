import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { EvidenceTable } from '#src/database/tables/evidence.ts'

/** A file that somebody uploaded, without its bytes. */
export const EvidenceView = z.object({
  id: z.uuid(),
  name: z.string().meta({ example: 'invoice-page.png' }),
  type: z.string().meta({ description: 'Media type, found from the bytes', example: 'image/png' }),
  size: z.int().meta({ description: 'Bytes' }),
  width: z.int().nullable().meta({ description: 'Pixels; null for what is no picture or could not be measured' }),
  height: z.int().nullable(),
  duration: z.number().nullable().meta({ description: 'Seconds; null, for recordings are not measured yet' }),
  sha256: z.string().meta({ description: 'Of the bytes, in hex' }),
  state: z.literal('ready'),
})

export type EvidenceView = z.infer<typeof EvidenceView>

export const view = ({ id, name, type, size, width, height, duration, sha256 }: Selectable<EvidenceTable>): EvidenceView => ({
  id,
  name,
  type,
  size: Number(size),
  width,
  height,
  duration,
  sha256,
  state: 'ready',
})
