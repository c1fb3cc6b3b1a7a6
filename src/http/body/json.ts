import type { MiddlewareHandler } from 'hono'
import type { Problem } from '#src/foundation/refusal.ts'
import { methodsWithBody } from '../edge.ts'
import { refuse } from '../refusals.ts'
import type { Env } from '../router.ts'
import { readBody } from './read.ts'

/** How deep JSON may be nested. A case has six levels; code that walks it must not run out of stack. */
const deepest = 64

/** How many values JSON may have, those without a place included. The largest body that any route takes has about 2,500. */
const mostValues = 10_000

/** Reads the JSON body of a route, once it is known who calls it. A route's schema finds it in Hono's cache of the body. */
export const jsonBody: MiddlewareHandler<Env> = async (c, next) => {
  if (methodsWithBody.has(c.req.method)) {
    const text = storable(new TextDecoder().decode(await readBody(c)))
    // Typed as the text itself, while Hono keeps a promise of it.
    Object.assign(c.req.bodyCache, { text: Promise.resolve(text) })
  }
  await next()
}

/** The same JSON without what PostgreSQL cannot store. NUL is refused; half of a character becomes the sign for one that was lost, as in texts. */
function storable(text: string): string {
  const { depth, values } = shapeOf(text)
  if (values > mostValues) throw refuse('request.malformed', { reason: `the JSON has more than ${mostValues} values` })
  if (depth > deepest) throw refuse('request.malformed', { reason: `the JSON is nested more than ${deepest} levels deep` })
  const problems = text.includes('\\u0000') ? problemsOfNul(text) : []
  if (problems.length > 0) throw refuse('request.invalid', { count: problems.length }, { problems })
  return /\\ud/i.test(text) ? withoutHalves(text) : text
}

/** Reads one escape after the other, so that a backslash that is itself escaped begins none. */
const withoutHalves = (text: string) =>
  text.replaceAll(/\\(?:ud[89ab][\da-f]{2}\\ud[c-f][\da-f]{2}|u(d[89a-f][\da-f]{2})|.)/gis, (whole, half?: string) => (half ? '\\ufffd' : whole))

function shapeOf(text: string): { depth: number; values: number } {
  let [now, depth, values] = [0, 0, 1]
  for (const sign of structureOf(text)) {
    if (sign === ',') values++
    else if (sign === '{' || sign === '[') depth = Math.max(depth, ++now)
    else now--
  }
  return { depth, values }
}

/** The brackets and commas outside of texts. */
function* structureOf(text: string): Generator<string> {
  let inText = false
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? ''
    if (inText && sign === '\\') at++
    else if (sign === '"') inText = !inText
    else if (!inText && '{}[],'.includes(sign)) yield sign
  }
}

/** Broken JSON has none: it is refused where it is parsed. */
function problemsOfNul(text: string): Problem[] {
  try {
    return nulsIn(JSON.parse(text), '')
  } catch {
    return []
  }
}

function nulsIn(value: unknown, path: string): Problem[] {
  if (typeof value === 'string') return value.includes('\0') ? [{ field: path || 'body', message: 'Take out the NUL character.' }] : []
  if (Array.isArray(value)) return value.flatMap((one, at) => nulsIn(one, `${path}[${at}]`))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => {
    const at = path ? `${path}.${key}` : key
    return key.includes('\0') ? [{ field: at.replaceAll('\0', '') || 'body', message: 'Take out the NUL character of its name.' }] : nulsIn(one, at)
  })
}
