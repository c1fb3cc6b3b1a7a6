import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api'
import type { Outcome } from '#src/deliveries/channel.ts'
import { EndlessPages } from '#src/foundation/pages.ts'
import { unreadable } from './client.ts'
import { saidOfRefusal } from './refused.ts'

/** What did not come about, or may not have. */
export type Failed = Exclude<Outcome, { result: 'sent' }>

/** Of these Slack says that nothing was done, and that it passes. https://docs.slack.dev/reference/methods/chat.postMessage#errors, read 2026-11-28 */
const passing = new Set([
  'ratelimited',
  'rate_limited',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
  'org_login_required',
  'external_channel_migrating',
  'update_failed',
])

/** Of these it says that “some aspect of the operation” may have succeeded. */
const halfDone = new Set(['internal_error', 'fatal_error'])

/** The connection never stood, so nothing can have arrived. https://nodejs.org/docs/latest-v24.x/api/errors.html and undici's errors, read 2026-11-28 */
const neverStood = new Set([
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'],
  ...['CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'ERR_TLS_CERT_ALTNAME_INVALID'],
])

/** What became of something that was asked of Slack and went wrong; `where` is how people call the place. What only a mistake of ours can do is thrown again. */
export function outcomeOf(error: unknown, where: string): Failed {
  if (error instanceof WebAPIRateLimitedError) return { result: 'later', reason: 'Slack asks Baton to wait.', seconds: error.retryAfter }
  if (error instanceof WebAPIPlatformError) return answered(error.data, where)
  if (error instanceof WebAPIHTTPError) return unexpected(error.statusCode)
  if (error instanceof WebAPIRequestError) return lost(error.original)
  if (error instanceof EndlessPages)
    return {
      result: 'refused',
      reason: `Slack’s list does not come to an end (${error.message}): look at SLACK_API_URL and at the proxy between Baton and Slack; then try this again.`,
    }
  throw error
}

/** The same before anything was said: whatever went wrong, nothing can stand there, so nothing has to be looked for. */
export function beforehand(error: unknown, where: string): Failed {
  const failed = outcomeOf(error, where)
  return failed.result === 'unsure' ? { result: 'later', reason: failed.reason, seconds: null } : failed
}

function answered(data: WebAPIPlatformError['data'], where: string): Failed {
  const code = data.error
  if (passing.has(code)) return { result: 'later', reason: `Slack is not ready for this now (${code}).`, seconds: null }
  if (halfDone.has(code)) return { result: 'unsure', reason: `Slack met a fault of its own (${code}).` }
  const needed = 'needed' in data && typeof data.needed === 'string' ? data.needed : null
  const details = (data.response_metadata?.messages ?? []).map((message) => message.replace(/^\[\w+\] */, '').slice(0, 200)).slice(0, 3)
  return { result: 'refused', reason: saidOfRefusal({ code, where, needed, details }) }
}

function unexpected(status: number): Failed {
  if (status >= 500 || status === 408) return { result: 'unsure', reason: `Slack, or something on the way to it, answered with HTTP ${status}.` }
  const reason = `What answers at Slack’s address is not Slack’s interface (HTTP ${status}): look at SLACK_API_URL and at the proxy between Baton and Slack; then try this again.`
  return { result: 'refused', reason }
}

function lost(original: Error): Failed {
  const code = codeOf(original.cause) ?? codeOf(original) ?? original.name
  if (code === unreadable) return { result: 'unsure', reason: 'Slack’s answer could not be read.' }
  if (neverStood.has(code)) return { result: 'later', reason: `Slack cannot be reached (${code}).`, seconds: null }
  if (original.name === 'TimeoutError') return { result: 'unsure', reason: 'No answer came from Slack in time.' }
  return { result: 'unsure', reason: `The connection to Slack broke (${code}).` }
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined)
