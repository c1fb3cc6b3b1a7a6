import { type Hook, OpenAPIHono } from '@hono/zod-openapi'
import type { Context as HonoContext } from 'hono'
import { z } from 'zod'
import type { Database } from '#src/database/database.ts'
import { problemsOf } from '#src/foundation/issues.ts'
import type { Access } from '#src/people/access.ts'
import type { Context, Reading } from '#src/people/context.ts'
import type { Person } from '#src/people/person.ts'
import type { Queue } from '#src/queue/queue.ts'
import type { Held } from './body/held.ts'
import type { Limits } from './limits.ts'
import { refuse } from './refusals.ts'

type Variables = {
  db: Database
  queue: Queue
  now: Date
  zone: string
  requestId: string
  actor: Person | null
  access: Access | null
  bySession: boolean
  address: string
  limits: Limits
  held: Held
}

/** What every route finds in its Hono context. `actor` is null for a stranger; `callers` has turned strangers away where it must. */
export type Env = { Variables: Variables }

// biome-ignore lint/suspicious/noExplicitAny: the hook serves every schema, as zod-openapi types it
const refuseInvalid: Hook<any, Env, any, any> = (result) => {
  if (result.success) return
  const { issues } = result.error
  const problems = problemsOf(issues)
  if (result.target !== 'header') throw refuse('request.invalid', { count: problems.length }, { problems })
  const names = issues.map(({ path }) => String(path[0]))
  if (names.includes('idempotency-key')) throw refuse('request.no_key', {})
  throw refuse('request.no_version', {})
}

/** A resource's routes. Input that does not fit its schema is refused with every problem at once. */
export const router = () => new OpenAPIHono<Env>({ defaultHook: refuseInvalid })

/** The header every POST needs. */
export const KeyHeader = z.object({ 'idempotency-key': z.string().regex(/^[\x21-\x7e]{8,200}$/) })

/** The header every change of an escalation needs: the version that was read, as its ETag said: `"3"`. */
export const VersionHeader = z.object({
  'if-match': z
    .string()
    .regex(/^(W\/)?"\d{1,9}"$/)
    .transform((etag) => Number(etag.replaceAll(/\D/g, ''))),
})

/** The headers of a move. */
export const MoveHeaders = KeyHeader.extend(VersionHeader.shape)

/** What every route may answer instead; the OpenAPI document says it once. */
export const refused = { default: { $ref: '#/components/responses/Refusal' } }

export const json = <Schema extends z.ZodType>(description: string, schema: Schema) => ({ description, content: { 'application/json': { schema } } })

export const body = <Schema extends z.ZodType>(schema: Schema) => ({ required: true, content: { 'application/json': { schema } } })

/** The body of a wish that needs no words. It is sent all the same, as `{}`: every POST is JSON. */
export const Nothing = z.strictObject({})

/** Who asks, when and of what; for a route that `callers` has closed to strangers. */
export function reading(c: HonoContext<Env>): Reading {
  const actor = c.get('actor')
  if (!actor) throw refuse('people.not_signed_in', {})
  return { actor, db: c.get('db'), now: c.get('now'), zone: c.get('zone'), access: c.get('access') }
}

/** The secret of the session that asks; null where a token asks. */
export function sessionOf(c: HonoContext<Env>): string | null {
  const access = c.get('access')
  return access?.by === 'session' ? access.session : null
}

/** As `reading`, for a change: with the key of the wish. */
export const changing = (c: HonoContext<Env>, key: string): Context => ({ ...reading(c), queue: c.get('queue'), key })
