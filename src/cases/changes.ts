import type { Case } from './case.ts'

/** One place that differs: its path (rows by what names them), what it was and what it is; what was not there is null. */
export type Difference = { path: string; was: unknown; is: unknown }

/** What changed from one case to another, field by field, in the order of the case. */
export const changesBetween = (before: Case, after: Case): Difference[] => differences(before, after, ({ id }) => id)

type Members = Record<string, unknown>

/** What names a row of a list; a list whose rows it does not name all is compared whole. */
type NameOf = (row: Members) => unknown

/**
 * What differs between two values, in their order. A row that came or went is one difference, as a whole; where the rows that stayed
 * stand in another order, that is one difference of their list, with the names in both orders. A missing member and one that is null are the same.
 */
export function differences(was: unknown, is: unknown, nameOf: NameOf, path = ''): Difference[] {
  const [old, now] = [rowsOf(was, nameOf), rowsOf(is, nameOf)]
  if (old && now) return rowDifferences(path, old, now, nameOf)
  if (isMembers(was) && isMembers(is)) return memberDifferences(path, was, is, nameOf)
  return same(was, is) ? [] : [{ path, was: was ?? null, is: is ?? null }]
}

function memberDifferences(path: string, was: Members, is: Members, nameOf: NameOf): Difference[] {
  const names = new Set([...Object.keys(was), ...Object.keys(is)])
  return [...names].flatMap((name) => differences(own(was, name), own(is, name), nameOf, path === '' ? name : `${path}.${name}`))
}

type Rows = ReadonlyMap<string, unknown>

function rowDifferences(path: string, was: Rows, is: Rows, nameOf: NameOf): Difference[] {
  const names = new Set([...was.keys(), ...is.keys()])
  const inRows = [...names].flatMap((name) => differences(was.get(name) ?? null, is.get(name) ?? null, nameOf, `${path}[${name}]`))
  return same(stayed(was, is), stayed(is, was)) ? inRows : [{ path, was: [...was.keys()], is: [...is.keys()] }, ...inRows]
}

/** The names that both have, in the order of the first. */
const stayed = (rows: Rows, other: Rows) => [...rows.keys()].filter((name) => other.has(name))

function rowsOf(value: unknown, nameOf: NameOf): Rows | null {
  if (!Array.isArray(value) || !value.every(isMembers)) return null
  const rows = value.map((row) => [nameOf(row), row] as const)
  return rows.every(([name]) => typeof name === 'string') ? new Map(rows.map(([name, row]) => [String(name), row])) : null
}

const own = (members: Members, name: string) => (Object.hasOwn(members, name) ? members[name] : null)
const same = (one: unknown, other: unknown) => one === other || JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
const isMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value)
