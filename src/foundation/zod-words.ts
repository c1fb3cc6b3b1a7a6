import type { z } from 'zod'

const things: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object with fields',
  record: 'an object with fields',
  null: 'null',
  date: 'a date',
}

const forms: Readonly<Record<string, string>> = {
  uuid: 'Give an id as Baton gave it: a UUID, such as 01a20a46-fd5a-74bf-a5a3-92310c82bb9c.',
  datetime: 'Give the time as ISO 8601 in UTC, such as 2026-03-02T12:00:00Z.',
  email: 'Write an e-mail address, such as ada@example.com.',
  url: 'Write a whole address, such as https://example.com/page.',
}

type Words = { [Code in z.core.$ZodRawIssue['code']]: (issue: z.core.$ZodRawIssue<Extract<z.core.$ZodIssue, { code: Code }>>) => string }

const words: Words = {
  invalid_type: ({ expected, input }) => `${input === undefined ? 'This is missing; give' : 'Give this as'} ${things[expected] ?? expected}.`,
  invalid_value: ({ values }) => `Choose ${values.length === 1 ? '' : 'one of '}${values.map(String).join(', ')}.`,
  invalid_format: ({ format }) => forms[format] ?? 'This is not of the right form; /api/docs shows which.',
  too_small: ({ minimum, origin, inclusive }) => `Give ${inclusive === false ? 'more than' : 'at least'} ${amount(minimum, origin)}.`,
  too_big: ({ maximum, origin, inclusive }) => `Give ${inclusive === false ? 'less than' : 'at most'} ${amount(maximum, origin)}.`,
  not_multiple_of: ({ divisor }) => `Give a multiple of ${divisor}.`,
  unrecognized_keys: ({ keys }) => `There is no field ${keys.map((key) => `“${key}”`).join(', ')} here.`,
  invalid_union: () => 'This is of none of the kinds that are taken here; /api/docs shows them.',
  invalid_key: () => 'No field can have this name; /api/docs shows which can.',
  invalid_element: () => 'One entry is not of the right kind; /api/docs shows which.',
  custom: () => 'This cannot be taken; /api/docs shows what can.',
}

/** The plain sentence for an issue whose schema has no words of its own: what to give, for people. */
export const plainly = <Code extends keyof Words>(issue: z.core.$ZodRawIssue & { code: Code }): string =>
  (words[issue.code] as (issue: z.core.$ZodRawIssue) => string)(issue)

function amount(count: number | bigint, origin: string) {
  if (origin === 'string') return `${count.toLocaleString('en')} ${Number(count) === 1 ? 'character' : 'characters'}`
  if (origin === 'array') return `${count.toLocaleString('en')} ${Number(count) === 1 ? 'row' : 'rows'}`
  return count.toLocaleString('en')
}
