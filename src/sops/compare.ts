import type { Sop } from './sop.ts'

/** One place in which two versions of an SOP differ, rows named by their id: `criteria[beyond-access].title`. What is not there is null. */
export type SopDifference = { path: string; was: unknown; is: unknown }

type Members = Record<string, unknown>

/**
 * What differs between two versions, in the order of the SOP. A row that came or went is one difference, as a whole;
 * rows in another order are one difference of their list, with the ids in both orders, because fields are asked in their order.
 */
export const compareSops = (before: Sop, after: Sop): SopDifference[] => compare('', before, after)

function compare(path: string, was: unknown, is: unknown): SopDifference[] {
  const [old, now] = [rowsOf(was), rowsOf(is)]
  if (old && now) return compareRows(path, old, now)
  if (isMembers(was) && isMembers(is)) return compareMembers(path, was, is)
  return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ path, was: was ?? null, is: is ?? null }]
}

function compareMembers(path: string, was: Members, is: Members): SopDifference[] {
  const names = new Set([...Object.keys(was), ...Object.keys(is)])
  return [...names].flatMap((name) => compare(path === '' ? name : `${path}.${name}`, was[name], is[name]))
}

type Rows = ReadonlyMap<string, unknown>

function compareRows(path: string, was: Rows, is: Rows): SopDifference[] {
  const ids = [...new Set([...was.keys(), ...is.keys()])]
  const inRows = ids.flatMap((id) => compare(`${path}[${id}]`, was.get(id), is.get(id)))
  const [before, after] = [stayed(was, is), stayed(is, was)]
  return before.join('\n') === after.join('\n') ? inRows : [{ path, was: [...was.keys()], is: [...is.keys()] }, ...inRows]
}

/** The ids that both have, in the order of the first. */
const stayed = (rows: Rows, other: Rows) => [...rows.keys()].filter((id) => other.has(id))

/** A list of rows by what names them; undefined for anything else. A list of words is compared whole. */
function rowsOf(value: unknown): Rows | undefined {
  if (!Array.isArray(value) || !value.every(isMembers)) return undefined
  return new Map(value.map((row) => [String(row.id ?? row.field ?? row.value), row]))
}

const isMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value)
