import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { cookieName, readCookie } from './session-cookie.ts'

type Signing = { secret: string; baseUrl: string }

/** As long as browsers keep a cookie at most, in seconds (https://www.rfc-editor.org/rfc/rfc6265bis-20#section-5.5, read 2026-11-30). */
const lasts = 400 * 24 * 60 * 60

/**
 * A device cookie (https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies, read 2026-11-30): a browser in which
 * this account has signed in before. It opens nothing; its failures are counted by themselves, so that guesses made elsewhere do not lock it out.
 */
export function knownDevice(headers: Headers, account: string, { secret, baseUrl }: Signing): string | null {
  const [, id = '', signature = ''] = /^([\w-]{22})\.([\w-]{43})$/.exec(readCookie(headers, cookieName(baseUrl, 'device')) ?? '') ?? []
  const expected = Buffer.from(signed(id, account, secret))
  const given = Buffer.from(signature)
  return given.length === expected.length && timingSafeEqual(given, expected) ? id : null
}

/** The `Set-Cookie` for a browser in which this account has just proven itself. */
export function deviceCookie(account: string, { secret, baseUrl }: Signing): string {
  const id = randomBytes(16).toString('base64url')
  const name = cookieName(baseUrl, 'device')
  const secure = baseUrl.startsWith('https:') ? '; Secure' : ''
  return `${name}=${id}.${signed(id, account, secret)}; Max-Age=${lasts}; Path=/api/auth; HttpOnly; SameSite=Lax${secure}`
}

const signed = (id: string, account: string, secret: string) => createHmac('sha256', secret).update(`device\n${id}\n${account}`).digest('base64url')
