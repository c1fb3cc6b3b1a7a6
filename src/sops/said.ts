import type { z } from 'zod'

/** What the schema's own checks say, in words for who writes an SOP and not for who programs; undefined keeps the schema's sentence. */
export function said(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? `This is missing: give ${kind(issue.expected)}.` : `Give ${kind(issue.expected)} here, not ${given(issue.input)}.`
    case 'invalid_value':
      return `Give one of: ${issue.values.join(', ')}.`
    default:
      return undefined
  }
}

const kinds: Record<string, string> = { string: 'text', object: 'named members', record: 'named members', array: 'a list', number: 'a number' }
const kind = (expected: string) => kinds[expected] ?? expected

function given(input: unknown): string {
  if (input === null) return 'nothing'
  if (Array.isArray(input)) return 'a list'
  return typeof input === 'object' ? 'named members' : `a ${typeof input}`
}
