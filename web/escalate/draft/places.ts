import type { Case } from '../../client.ts'
import { isMembers } from './values.ts'

/** `proposal.references[r1].title` → proposal, references, [r1], title */
const stepsOf = (path: string) => path.match(/\[[^\]]*\]|[^.[\]]+/g) ?? []

/** What stands at a path, rows named by their ids; undefined when there is no such place. */
export function valueAt(given: Case, path: string): unknown {
  return stepsOf(path).reduce<unknown>((value, step) => {
    if (step.startsWith('[')) return Array.isArray(value) ? value.find((row) => idOf(row) === step.slice(1, -1)) : undefined
    return isMembers(value) ? value[step] : undefined
  }, given)
}

/** The case with another value at a path; a row that is not there is added, and one that becomes null is taken out. */
export const withValueAt = (given: Case, path: string, value: unknown): Case => put(given, stepsOf(path), value) as Case // the same parts, one of them changed

function put(whole: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value
  if (step.startsWith('[')) return putRow(Array.isArray(whole) ? whole : [], step.slice(1, -1), rest, value)
  const members = isMembers(whole) ? whole : {}
  return { ...members, [step]: put(members[step], rest, value) }
}

function putRow(rows: readonly unknown[], id: string, rest: readonly string[], value: unknown): unknown[] {
  const at = rows.findIndex((row) => idOf(row) === id)
  if (rest.length === 0 && (value === null || value === undefined)) return rows.filter((_, index) => index !== at)
  const row = put(rows[at] ?? { id }, rest, value)
  return at < 0 ? [...rows, row] : rows.with(at, row)
}

const idOf = (row: unknown) => (isMembers(row) ? row.id : undefined)
