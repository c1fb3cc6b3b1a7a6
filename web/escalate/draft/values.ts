export type Members = Record<string, unknown>
export type Row = Members & { id: string }

export const isMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A list of which every row has an id. An empty list has no rows without one. */
export const isRows = (value: unknown): value is readonly Row[] => Array.isArray(value) && value.every((row) => isMembers(row) && typeof row.id === 'string')

/** Whether two values of a case say the same. What is blank, null or missing says nothing. */
export function same(one: unknown, other: unknown): boolean {
  if (isMembers(one) && isMembers(other)) return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((name) => same(one[name], other[name]))
  if (Array.isArray(one) && Array.isArray(other)) return one.length === other.length && one.every((entry, at) => same(entry, other[at]))
  return said(one) === said(other)
}

const said = (value: unknown) => (value === undefined || (typeof value === 'string' && value.trim() === '') ? null : value)
