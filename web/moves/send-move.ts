import type { Move } from '#src/escalations/table.ts'
import { client, dataOf, type Escalation } from '../client.ts'
import type { paths } from '../openapi.ts'

/** Where each move is posted; the one for its end is taken away again. */
const resources = {
  submissions: 'submit',
  acceptances: 'accept',
  returns: 'return',
  decisions: 'decide',
  closings: 'close',
  withdrawals: 'withdraw',
  assignments: 'assign',
  releases: 'release',
  waits: 'wait',
  'waits/current': 'resume',
  diversions: 'divert',
  merges: 'merge',
  reopenings: 'reopen',
} as const satisfies Record<string, Move>

export type Resource = keyof typeof resources
type Posted = Exclude<Resource, 'waits/current'>

/** What each takes; nothing but the escalation itself ends a wait. */
export type BodyOf<R extends Resource> = R extends Posted
  ? paths[`/api/escalations/{id}/${R}`]['post']['requestBody']['content']['application/json']
  : Record<string, never>

/** The move as the table calls it. What closes by itself, answered by something written, is posted where the closings are. */
export const moveTo = (resource: Resource, body: unknown): Move =>
  resource === 'closings' && (body as BodyOf<'closings'>).outcome === 'self-served' ? 'self-serve' : resources[resource]

/**
 * Makes one move on an escalation as it was seen, and answers with what it is now; a refusal is thrown as `Refused`.
 * `key` belongs to this one wish: sent again after a lost answer, with the same version, it is the same move and not a second one.
 */
export async function sendMove<R extends Resource>(seen: Pick<Escalation, 'id' | 'version'>, resource: R, body: BodyOf<R>, key: string): Promise<Escalation> {
  const params = { path: { id: seen.id }, header: { 'idempotency-key': key, 'if-match': `"${seen.version}"` } }
  if (resource === 'waits/current') return dataOf(await client.DELETE('/api/escalations/{id}/waits/current', { params }))
  // The paths differ in their bodies only, and `BodyOf` has held each body to its path.
  const path = `/api/escalations/{id}/${resource}` as '/api/escalations/{id}/releases'
  return dataOf(await client.POST(path, { params, body: body as BodyOf<'releases'> }))
}
