import { z } from 'zod'
import type { Problem } from './refusal.ts'
import { plainly } from './zod-words.ts'

// Wherever a schema has no words of its own: zod's are for programmers.
z.config({ customError: plainly })

/** What is wrong with the whole, rather than with one field of it, is said of this. */
const whole = 'body'

/** Zod's issues as problems whose `field` is a path as every door writes them: `steps[1].saw`. */
export function problemsOf(issues: readonly z.core.$ZodIssue[]): Problem[] {
  return issues.flatMap((issue): Problem[] => {
    if (issue.code === 'invalid_union') return problemsOfUnion(issue)
    if (issue.code === 'invalid_key') return problemsOf(under(issue, issue.issues))
    if (issue.code !== 'unrecognized_keys') return [{ field: fieldPath(issue.path), message: issue.message }]
    return issue.keys.map((key) => ({
      field: fieldPath([...issue.path, key]),
      message: 'There is no such field here; take it out, or look for its right name in /api/docs.',
    }))
  })
}

/** What the one choice objects to that was clearly meant; otherwise the union's own sentence. */
function problemsOfUnion(issue: z.core.$ZodIssueInvalidUnion): Problem[] {
  const choices = issue.errors.map((issues) => ({ issues, strange: strangeness(issues) })).toSorted((one, other) => one.strange - other.strange)
  const [first, second] = choices
  const meant = first && first.strange < (second?.strange ?? Number.POSITIVE_INFINITY)
  return meant ? problemsOf(under(issue, first.issues)) : [{ field: fieldPath(issue.path), message: issue.message }]
}

const ofAnotherKind: ReadonlySet<string> = new Set(['invalid_type', 'invalid_value', 'invalid_union'])

/** How little a choice knows what was given: fields it has not, fields it misses; infinitely little when even the type is another. */
function strangeness(issues: readonly z.core.$ZodIssue[]): number {
  const atTop = issues.filter(({ path }) => path.length === 0)
  if (atTop.some(({ code }) => ofAnotherKind.has(code))) return Number.POSITIVE_INFINITY
  return atTop.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 0), 0)
}

const under = ({ path }: z.core.$ZodIssue, issues: readonly z.core.$ZodIssue[]) => issues.map((inner) => ({ ...inner, path: [...path, ...inner.path] }))

const fieldPath = (path: readonly PropertyKey[]) =>
  path.reduce<string>((before, part) => (typeof part === 'number' ? `${before}[${part}]` : named(before, part)), '') || whole

const named = (before: string, part: PropertyKey) => `${before && `${before}.`}${String(part) || '""'}`
