import { expect, test } from 'vitest'
import { z } from 'zod'
import { problemsOf } from './issues.ts'

const problems = (schema: z.ZodType, given: unknown) => problemsOf(schema.safeParse(given).error?.issues ?? [])
const messages = (schema: z.ZodType, given: unknown) => problems(schema, given).map(({ message }) => message)

test('a field is named by its path, with rows by their index, and the whole as the body', () => {
  const schema = z.strictObject({ steps: z.array(z.strictObject({ saw: z.string() })) })

  expect(problems(schema, { steps: [{ saw: 'x' }, { saw: 1 }] })).toEqual([{ field: 'steps[1].saw', message: 'Give this as text.' }])
  expect(problems(schema, [])).toEqual([{ field: 'body', message: 'Give this as an object with fields.' }])
})

test('every field that nobody knows is named, even one whose name is empty', () => {
  const fields = problems(z.strictObject({}), { x: 1, '': 2, '__proto__ ': 3 }).map(({ field }) => field)

  expect(fields).toEqual(['x', '""', '__proto__ '])
})

test.for<[string, z.ZodType, unknown, string]>([
  ['what is missing', z.strictObject({ a: z.string() }), {}, 'This is missing; give text.'],
  ['another type', z.boolean(), 'yes', 'Give this as true or false.'],
  ['a part of a number', z.int(), 1.5, 'Give this as a whole number.'],
  ['none of the choices', z.enum(['low', 'high']), 'huge', 'Choose one of low, high.'],
  ['no choice at all', z.literal('low'), 'huge', 'Choose low.'],
  ['too short a text', z.string().min(2), 'x', 'Give at least 2 characters.'],
  ['too many rows', z.array(z.int()).max(1), [1, 2], 'Give at most 1 row.'],
  ['too large a number', z.int().max(1_000_000), 1_000_001, 'Give at most 1,000,000.'],
  ['a number that has to be less', z.number().lt(5), 5, 'Give less than 5.'],
  ['no id', z.uuid(), 'x', 'Give an id as Baton gave it: a UUID, such as 01a20a46-fd5a-74bf-a5a3-92310c82bb9c.'],
  ['no time', z.iso.datetime(), 'today', 'Give the time as ISO 8601 in UTC, such as 2026-03-02T12:00:00Z.'],
  ['no pattern of ours', z.string().regex(/^x$/), 'y', 'This is not of the right form; /api/docs shows which.'],
  ['no step', z.number().multipleOf(5), 3, 'Give a multiple of 5.'],
  ['a check without words', z.string().refine(() => false), 'x', 'This cannot be taken; /api/docs shows what can.'],
  ['none of several kinds', z.union([z.null(), z.int()]), 'x', 'This is of none of the kinds that are taken here; /api/docs shows them.'],
])('%s is told in words for people', ([, schema, given, message]) => {
  expect(messages(schema, given)).toEqual([message])
})

test('a schema’s own words go before', () => {
  expect(messages(z.string('Say why.'), 1)).toEqual(['Say why.'])
})

test('of several kinds, the one that was clearly meant says what is wrong with it', () => {
  const schema = z.union([z.strictObject({ case: z.strictObject({ ask: z.string() }) }), z.strictObject({ text: z.string() })], 'Give a “case”, or a “text”.')

  expect(problems(schema, { case: { ask: 1 } })).toEqual([{ field: 'case.ask', message: 'Give this as text.' }])
  expect(problems(schema, { text: 'x', sop: 'y' })).toEqual([{ field: 'sop', message: expect.stringContaining('no such field') }])
  expect(problems(z.strictObject({ a: schema }), { a: { text: 1 } })).toEqual([{ field: 'a.text', message: 'Give this as text.' }])
  expect(messages(z.union([z.null(), z.string().max(2, 'Shorter!').transform(String)]), 'long')).toEqual(['Shorter!'])
  expect(messages(schema, {})).toEqual(['Give a “case”, or a “text”.'])
})

test('a name that a record cannot have is told in its own words', () => {
  const schema = z.strictObject({ extra: z.record(z.string().regex(/^a/, 'Begin with an a.'), z.int()) })

  expect(problems(schema, { extra: { b: 1 } })).toEqual([{ field: 'extra.b', message: 'Begin with an a.' }])
})
