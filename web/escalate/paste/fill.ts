import { changesBetween } from '#src/cases/changes.ts'
import type { Case } from '../../client.ts'
import { emptyCase } from '../draft/case-of.ts'
import { type Clash, mergeCases } from '../draft/merge.ts'
import { assumptions, criteria, type ListIn, references, steps, worthKeeping } from '../rows.ts'

export type Filled = {
  before: Case
  after: Case
  /** What was read where something else stood already: that was kept. */
  clashes: readonly Clash[]
  /** What is new, by the paths of its fields. */
  paths: readonly string[]
}

/** What was read out of a pasted text goes where nothing stands yet; nothing that was written is lost for it. */
export function filledFrom(draft: Case, read: Case): Filled {
  const mine = worthKeeping(draft)
  const { merged, clashes } = mergeCases(emptyCase, { ...mine, unplaced: [] }, { ...asTwins(mine, read), unplaced: [] })
  const after = { ...merged, unplaced: [...new Set([...mine.unplaced, ...read.unplaced])] }
  return { before: mine, after, clashes, paths: pathsOf(mine, after) }
}

/** Takes a paste back, and nothing of what was written since. */
export const unfilled = (now: Case, { before, after }: Filled): Case => mergeCases(after, now, before).merged

/** A row that says the same as one of mine is that row: pasted twice, a text adds nothing. */
function asTwins(mine: Case, read: Case): Case {
  const claims = twins(criteria, mine, read, ({ criterion }) => criterion)
  const done = twins(steps, mine, claims, ({ did }) => did)
  const cited = twins(references, mine, done, ({ target, url, title }) => url ?? target ?? title)
  return twins(assumptions, mine, cited, ({ text }) => text)
}

function twins<R extends { readonly id: string }>(list: ListIn<R>, mine: Case, read: Case, saysOf: (row: R) => string | null): Case {
  const known = new Map(list.read(mine).map((row) => [saysOf(row), row.id]))
  return list.write(
    read,
    list.read(read).map((row) => ({ ...row, id: known.get(saysOf(row)) ?? row.id })),
  )
}

/** A row that came has fields of its own, each of which may have something said of it. */
const pathsOf = (before: Case, after: Case): string[] =>
  changesBetween(withIds(before), withIds(after)).flatMap(({ path, is }) => (isRow(is) ? Object.keys(is).map((part) => `${path}.${part}`) : [path]))

const isRow = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value)
/** Every row on the screen has its id; the API's document cannot say so. */
const withIds = (given: Case) => given as Parameters<typeof changesBetween>[0]
