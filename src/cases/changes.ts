import type { Case } from './case.ts'

/** One field that differs: its canonical path (rows by id), what it was and what it is; what was not there is null. */
export type Difference = { path: string; was: unknown; is: unknown }

type Row = { id: string }

/**
 * What changed from one case to another, field by field, in the order of the case. A row that came or went is one change, as a whole.
 * The same rows in another order are one change of the list, with the ids in both orders.
 */
export const changesBetween = (before: Case, after: Case): Difference[] => differences('', before, after)

function differences(path: string, was: unknown, is: unknown): Difference[] {
  if (isRows(was) && isRows(is)) return rowDifferences(path, was, is)
  if (isObject(was) && isObject(is)) return memberDifferences(path, was, is)
  return same(was, is) ? [] : [{ path, was, is }]
}

function memberDifferences(path: string, was: Record<string, unknown>, is: Record<string, unknown>): Difference[] {
  const names = new Set([...Object.keys(was), ...Object.keys(is)])
  return [...names].flatMap((name) => differences(path === '' ? name : `${path}.${name}`, own(was, name), own(is, name)))
}

function rowDifferences(path: string, was: readonly Row[], is: readonly Row[]): Difference[] {
  const [old, now] = [byId(was), byId(is)]
  const all = new Map([...old, ...now])
  const inRows = [...all.keys()].flatMap((id) => differences(`${path}[${id}]`, old.get(id) ?? null, now.get(id) ?? null))
  const moved = all.size === was.length && all.size === is.length && !same(ids(was), ids(is))
  return moved ? [{ path, was: ids(was), is: ids(is) }, ...inRows] : inRows
}

const byId = (rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]))
const ids = (rows: readonly Row[]) => rows.map(({ id }) => id)

/** A missing member and one that is null are the same: empty. */
const own = (object: Record<string, unknown>, name: string) => (Object.hasOwn(object, name) ? (object[name] ?? null) : null)

/** Values, and the pieces of `unplaced`, are compared whole. */
const same = (one: unknown, other: unknown) => one === other || JSON.stringify(one) === JSON.stringify(other)
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const isRows = (value: unknown): value is Row[] => Array.isArray(value) && value.every((row) => isObject(row) && typeof row.id === 'string')
