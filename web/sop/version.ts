import type { paths } from '../openapi.ts'

/** One version of an SOP as the server gives it. */
export type SopVersion = paths['/api/sops/{name}']['get']['responses'][200]['content']['application/json']
export type Sop = SopVersion['sop']
export type Rule = 'returns' | 'blocks' | 'advises'

/** A row of the list of versions. */
export type VersionRow = paths['/api/sops']['get']['responses'][200]['content']['application/json']['items'][number]

/** A draft that a newer version in force has left behind can never be published. */
export function standing(row: Pick<VersionRow, 'version' | 'status'>, inForce: number | null): 'inForce' | 'earlier' | 'draft' | 'overtaken' {
  if (row.status === 'published') return row.version === inForce ? 'inForce' : 'earlier'
  return inForce !== null && row.version < inForce ? 'overtaken' : 'draft'
}

/** The number of the version in force among these; null when all are drafts. */
export const inForceOf = (rows: readonly VersionRow[]) =>
  Math.max(0, ...rows.filter(({ status }) => status === 'published').map(({ version }) => version)) || null
