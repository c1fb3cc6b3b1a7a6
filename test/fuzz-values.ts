import fc from 'fast-check'
import { awkward, likely, raw, someText } from './fuzz-words.ts'

/** As much of JSON Schema as the OpenAPI document uses. */
export type Schema = {
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: boolean | Schema
  items?: Schema
  minItems?: number
  maxItems?: number
  minLength?: number
  pattern?: string
  format?: string
  minimum?: number
  maximum?: number
  anyOf?: Schema[]
  oneOf?: Schema[]
  $ref?: string
}

/** The usual thing, and `weight` times rarer another. */
export const mostly = <T>(weight: number, usual: T, other: fc.Arbitrary<T>) =>
  fc.oneof({ weight, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other })

/** A value that its schema takes, or nearly so: texts are of every sort, and what has a likely value mostly has that. */
export function valueFor(schema: Schema, name = ''): fc.Arbitrary<unknown> {
  const plain = plainFor(schema)
  const known = Object.hasOwn(likely, name) ? likely[name] : undefined
  return known ? fc.oneof({ weight: 4, arbitrary: known }, { weight: 1, arbitrary: plain }) : plain
}

function plainFor(schema: Schema): fc.Arbitrary<unknown> {
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return fc.oneof(...choices.map((choice) => valueFor(choice)))
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (Array.isArray(schema.type)) return fc.oneof(...schema.type.map((type) => plainFor({ ...schema, type })))
  return byType[schema.type ?? 'null']?.(schema) ?? fc.anything()
}

const byType: Record<string, (schema: Schema) => fc.Arbitrary<unknown>> = {
  null: () => fc.constant(null),
  boolean: () => fc.boolean(),
  integer: ({ minimum = -1000, maximum = 1000 }) => fc.integer({ min: minimum, max: maximum }),
  number: () => fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })),
  string: stringFor,
  array: ({ items = {}, minItems = 0, maxItems = 5 }) => fc.array(valueFor(items), { minLength: minItems, maxLength: Math.min(maxItems, minItems + 4) }),
  object: objectFor,
}

function stringFor({ pattern, format, minLength = 0 }: Schema): fc.Arbitrary<unknown> {
  if (format === 'uuid') return fc.oneof(fc.uuid(), fc.constantFrom('@@evidence:0@@', '@@spare@@', '@@team@@', '@@token@@'))
  if (format === 'date-time') return fc.date({ noInvalidDate: true }).map((date) => date.toISOString())
  if (format === 'email') return fc.emailAddress()
  if (pattern) return fc.stringMatching(new RegExp(pattern))
  return minLength === 0 ? someText : someText.filter((text) => text.length >= minLength)
}

function objectFor({ properties = {}, required = [], additionalProperties }: Schema): fc.Arbitrary<unknown> {
  const parts = Object.entries(properties).map(([name, schema]) => [name, valueFor(schema, name)] as const)
  const known = fc.record(Object.fromEntries(parts), { requiredKeys: required })
  if (typeof additionalProperties !== 'object') return known
  const more = fc.dictionary(fc.oneof(fc.constantFrom('environment', 'plan-limit', ...awkward), fc.string()), valueFor(additionalProperties), { maxKeys: 3 })
  return fc.tuple(known, more).map(([some, others]) => ({ ...others, ...some }))
}

const nested = (depth: number) => raw('['.repeat(depth) + ']'.repeat(depth))
const nestedObjects = (depth: number) => raw(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`)

/** What is put where something else was wanted. */
const wrong: readonly unknown[] = [
  ...[null, true, false, 0, -1, 1.5, 2 ** 31, 2 ** 53, [], {}, [null], [[]], { a: 1 }, 'x'.repeat(20_001), 'é'.repeat(20_000)],
  ...['-0', '1e400', '-1e400', '1E-400', '0.1e1', '123456789012345678901234567890'].map(raw),
  ...[nested(200), nested(20_000), nestedObjects(200), nestedObjects(5_000)],
  ...awkward,
]

const keys = ['unknown', '__proto__', 'constructor', 'toString', '', 'id ', 'état', '\u0000', 'x'.repeat(300), '0']

/** One thing wrong with a value, wherever in it: another type, missing, something more, too much of it. */
export const breakage = fc.oneof(
  fc.record({ how: fc.constant('wrong' as const), at: fc.nat(), value: fc.constantFrom(...wrong) }),
  fc.record({ how: fc.constant('missing' as const), at: fc.nat(), value: fc.constant(null) }),
  fc.record({ how: fc.constant('more' as const), at: fc.nat(), key: fc.constantFrom(...keys), value: fc.constantFrom<unknown>(1, null, 'x', { a: [] }) }),
  fc.record({ how: fc.constant('many' as const), at: fc.nat(), value: fc.constantFrom<unknown>(...[101, 150, 1000]) }),
)
type Breakage = { how: 'wrong' | 'missing' | 'more' | 'many'; at: number; key?: string; value: unknown }

type Place = { holder: Record<string, unknown>; key: string }

/** The value with one thing broken. `at` counts its places, the whole first. */
export function broken(value: unknown, { how, at, key = '', value: put }: Breakage): unknown {
  const root: Record<string, unknown> = { whole: structuredClone(value) }
  const places = placesOf(root)
  const place = places[at % places.length]
  if (!place) return put
  const { holder, key: name } = place
  const now = holder[name]
  if (how === 'wrong') holder[name] = put
  else if (how === 'missing') delete holder[name]
  else if (how === 'many') holder[name] = Array.isArray(now) ? Array(Number(put)).fill(now[0] ?? {}) : 'm'.repeat(Number(put) * 21)
  else if (typeof now === 'object' && now !== null) own(now, key, put)
  else holder[name] = { [key]: put }
  return root.whole
}

// Not `now[key] = put`: of `__proto__` that would make a prototype, and JSON would not have it.
const own = (now: object, key: string, value: unknown) => Object.defineProperty(now, key, { value, enumerable: true, configurable: true, writable: true })

function placesOf(holder: Record<string, unknown>): Place[] {
  return Object.entries(holder).flatMap(([key, value]) => {
    const here = { holder, key }
    return typeof value === 'object' && value !== null ? [here, ...placesOf(value as Record<string, unknown>)] : [here]
  })
}
