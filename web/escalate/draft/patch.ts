import type { Case } from '../../client.ts'
import { isMembers, type Members, same } from './values.ts'

/** What leads from one case to another as a JSON Merge Patch (RFC 7396): only what differs, lists whole; null when nothing does. */
export function patchOf(before: Case, after: Case): Members | null {
  const patch = membersOf(before, after)
  return Object.keys(patch).length === 0 ? null : patch
}

function membersOf(before: Members, after: Members): Members {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  const changed = [...names].filter((name) => !same(before[name], after[name]))
  return Object.fromEntries(changed.map((name) => [name, sent(before[name], after[name])]))
}

const sent = (before: unknown, after: unknown) => (isMembers(before) && isMembers(after) ? membersOf(before, after) : (after ?? null))
