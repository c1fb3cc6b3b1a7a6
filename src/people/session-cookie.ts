import { constantTimeEqual, makeSignature } from 'better-auth/crypto'
import { cookiePrefix } from './auth-options.ts'

type Signing = { secret: string; baseUrl: string }

/**
 * The name of one of our cookies: behind https only the one with the prefix that browsers take over https alone
 * (https://www.rfc-editor.org/rfc/rfc6265bis-20#section-4.1.3, read 2026-11-30), over http only the one without.
 */
export const cookieName = (baseUrl: string, name: string) => `${baseUrl.startsWith('https:') ? '__Secure-' : ''}${cookiePrefix}.${name}`

/** What a request's cookie of exactly this name says. Null when there is none, or when there are two that differ: nobody knows which is ours. */
export function readCookie(headers: Headers, name: string): string | null {
  const pairs = (headers.get('cookie') ?? '').split(';').map((pair) => pair.trim())
  const values = new Set(pairs.filter((pair) => pair.startsWith(`${name}=`)).map((pair) => pair.slice(name.length + 1)))
  const [value] = values
  return value === undefined || values.size > 1 ? null : decoded(value)
}

/** The session that the cookie names, if we signed it: it is `token.signature`, as better-auth writes it. */
export async function sessionInCookie(headers: Headers, { secret, baseUrl }: Signing): Promise<string | null> {
  const cookie = readCookie(headers, cookieName(baseUrl, 'session_token')) ?? ''
  const dot = cookie.lastIndexOf('.')
  const token = cookie.slice(0, Math.max(dot, 0))
  return token !== '' && constantTimeEqual(cookie.slice(dot + 1), await makeSignature(token, secret)) ? token : null
}

function decoded(value: string): string | null {
  try {
    return decodeURIComponent(value)
  } catch {
    return null
  }
}
