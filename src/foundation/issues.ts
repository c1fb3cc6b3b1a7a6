import type { z } from 'zod'
import type { Problem } from './refusal.ts'

/** Zod's issues as problems whose `field` is a path as every door writes them: `steps[1].saw`. */
export function problemsOf(issues: readonly z.core.$ZodIssue[]): Problem[] {
  return issues.flatMap((issue): Problem[] => {
    if (issue.code !== 'unrecognized_keys') return [{ field: fieldPath(issue.path), message: issue.message }]
    return issue.keys.map((key) => ({
      field: fieldPath([...issue.path, key]),
      message: 'There is no such field here; take it out, or look for its right name in /api/docs.',
    }))
  })
}

const fieldPath = (path: readonly PropertyKey[]) =>
  path.reduce<string>((before, part) => (typeof part === 'number' ? `${before}[${part}]` : `${before && `${before}.`}${String(part)}`), '')
