import { IntercomError, IntercomTimeoutError } from 'intercom-client'
import type { Done } from '#src/deliveries/helpdesk.ts'
import { unreadable } from './client.ts'
import { secondsToReset } from './gate.ts'
import { saidOfRefusal } from './refused.ts'

/** What did not come about, or may not have. */
export type Failed = Exclude<Done, { result: 'done' }>

/** What keeps something from being done, on its way up to where it is answered. */
class Failure extends Error {
  override readonly name = 'Failure'
  readonly outcome: Failed
  constructor(outcome: Failed) {
    super(outcome.reason)
    this.outcome = outcome
  }
}

/** Nothing was done, for a reason that a person has to put right. */
export const refuse = (reason: string): never => {
  throw new Failure({ result: 'refused', reason })
}

/** Reads something of Intercom; `about`: what it is about, as people call it. Whatever went wrong, nothing was changed, so it can be asked again. */
export const reading = <T>(about: string, ask: () => Promise<T>): Promise<T> =>
  ask().catch((error: unknown) => {
    const failed = outcomeOf(error, about)
    throw new Failure(failed.result === 'unsure' ? { result: 'later', reason: failed.reason, seconds: null } : failed)
  })

/** Writes something: when its answer is lost, nobody knows. */
export const writing = <T>(about: string, ask: () => Promise<T>): Promise<T> =>
  ask().catch((error: unknown) => {
    throw new Failure(outcomeOf(error, about))
  })

/** What came of `work`, whose failures are answers; what only a mistake of ours can do is thrown. */
export const answering = <T extends object>(work: () => Promise<T>): Promise<Done<T>> =>
  work().then(
    (found) => ({ result: 'done' as const, ...found }),
    (error: unknown) => {
      if (error instanceof Failure) return error.outcome
      throw error
    },
  )

/** `found`, or null where Intercom says that there is none. */
export const orNone = <T>(found: Promise<T>): Promise<T | null> =>
  found.catch((error: unknown) => {
    if (error instanceof IntercomError && error.statusCode === 404) return null
    throw error
  })

/** The connection never stood, so nothing can have arrived. https://nodejs.org/docs/latest-v24.x/api/errors.html and undici's errors, read 2026-11-28 */
const neverStood = new Set([
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'],
  ...['CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'ERR_TLS_CERT_ALTNAME_INVALID'],
])

/** What became of a write that went wrong. What only a mistake of ours can do is thrown again. */
export function outcomeOf(error: unknown, about: string): Failed {
  if (error instanceof IntercomTimeoutError) return lost('TimeoutError')
  if (!(error instanceof IntercomError)) throw error
  const { statusCode: status, body, rawResponse } = error
  if (status === undefined) return lost(error.message)
  if (status === 429) return { result: 'later', reason: 'Intercom asks Baton to wait.', seconds: waitOf(rawResponse?.headers) }
  if (status >= 500 || status === 408) return { result: 'unsure', reason: `Intercom, or something on the way to it, answered with HTTP ${status}.` }
  return { result: 'refused', reason: saidOfRefusal({ status, about, ...said(body) }) }
}

const waitOf = (headers = new Headers()) => Math.max(Math.ceil(secondsToReset(headers, Date.now())), 1)

function lost(code: string): Failed {
  if (code === unreadable) return { result: 'unsure', reason: 'Intercom’s answer could not be read.' }
  if (neverStood.has(code)) return { result: 'later', reason: `Intercom cannot be reached (${code}).`, seconds: null }
  if (['TimeoutError', 'AbortError'].includes(code)) return { result: 'unsure', reason: 'No answer came from Intercom in time.' }
  return { result: 'unsure', reason: `The connection to Intercom broke (${code}).` }
}

/** Intercom's own words; nulls when it is not Intercom that answers. */
function said(body: unknown): { code: string | null; message: string | null } {
  const errors = typeof body === 'object' && body !== null && 'errors' in body && Array.isArray(body.errors) ? body.errors : []
  const [first]: unknown[] = errors
  if (typeof first !== 'object' || first === null || !('code' in first) || typeof first.code !== 'string') return { code: null, message: null }
  return { code: first.code.slice(0, 80), message: 'message' in first && typeof first.message === 'string' ? first.message.slice(0, 200) : null }
}
