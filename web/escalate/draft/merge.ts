import type { Case } from '../../client.ts'
import { isMembers, isRows, type Members, type Row, same } from './values.ts'

/** What somebody else wrote where I wrote too: kept beside my words, to take or to leave. */
export type Clash = { path: string; theirs: unknown }

/**
 * Brings two changes of one case together: theirs where I changed nothing, mine where they changed nothing or where both did.
 * Rows are known by their ids. A row that one of us changed is never lost because the other took it out.
 */
export function mergeCases(base: Case, mine: Case, theirs: Case): { merged: Case; clashes: Clash[] } {
  const clashes: Clash[] = []
  const merged = merge(base, mine, theirs, '', clashes) as Case // each part is one of three values of its own kind
  return { merged, clashes }
}

function merge(base: unknown, mine: unknown, theirs: unknown, path: string, clashes: Clash[]): unknown {
  if (same(mine, theirs) || same(base, theirs)) return mine
  if (isMembers(mine) && isMembers(theirs)) return mergeMembers(isMembers(base) ? base : {}, mine, theirs, path, clashes)
  if (isRows(mine) && isRows(theirs)) return mergeRows(isRows(base) ? base : [], mine, theirs, path, clashes)
  if (same(base, mine)) return theirs
  clashes.push({ path, theirs })
  return mine
}

function mergeMembers(base: Members, mine: Members, theirs: Members, path: string, clashes: Clash[]): Members {
  const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])]
  return Object.fromEntries(names.map((name) => [name, merge(base[name], mine[name], theirs[name], path === '' ? name : `${path}.${name}`, clashes)]))
}

function mergeRows(base: readonly Row[], mine: readonly Row[], theirs: readonly Row[], path: string, clashes: Clash[]): Row[] {
  const rowOf = (rows: readonly Row[], id: string) => rows.find((row) => row.id === id)
  return orderOf(base, mine, theirs).flatMap((id) => {
    const [was, here, there] = [rowOf(base, id), rowOf(mine, id), rowOf(theirs, id)]
    if (here && there) return [merge(was, here, there, `${path}[${id}]`, clashes) as Row] // of two rows
    const only = here ?? there
    // One of us took it out: gone, unless the other has changed it since, or has just written it.
    return only && (was === undefined || !same(was, only)) ? [only] : []
  })
}

/** My order, unless they alone moved rows; a row of theirs follows the one that it follows there. */
function orderOf(base: readonly Row[], mine: readonly Row[], theirs: readonly Row[]): string[] {
  const ids = (rows: readonly Row[]) => rows.map(({ id }) => id)
  const [lead, other] = same(ids(base), ids(mine)) ? [ids(theirs), ids(mine)] : [ids(mine), ids(theirs)]
  return other.reduce((order, id, at) => {
    if (order.includes(id)) return order
    const before = other.slice(0, at).findLast((one) => order.includes(one))
    return order.toSpliced(before === undefined ? 0 : order.indexOf(before) + 1, 0, id)
  }, lead)
}
