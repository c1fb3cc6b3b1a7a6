import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import type { Env } from './router.ts'

/** Browsers and proxies may keep it, and ask each time whether it is still the same. */
const askFirst = 'public, no-cache'

type Made = { text: string; etag: string }

/** Answers with a document that never changes while this process runs. It is made when it is asked for first, and not sent to those who have it. */
export function madeOnce(make: () => string | Promise<string>, headers: Record<string, string>) {
  let made: Promise<Made> | undefined
  return async (c: Context<Env>) => {
    made ??= Promise.resolve(make()).then(tagged)
    const { text, etag } = await made.catch((error) => {
      made = undefined
      throw error
    })
    const { 'content-type': type = 'text/plain', ...others } = { 'cache-control': askFirst, ...headers, etag }
    return hasIt(c.req.header('if-none-match'), etag) ? c.body(null, 304, others) : c.body(text, 200, { ...others, 'content-type': type })
  }
}

const tagged = (text: string): Made => ({ text, etag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"` })

/** Whether an `If-None-Match` header names this version (RFC 9110 section 13.1.2, https://www.rfc-editor.org/rfc/rfc9110, read 2026-12-01). */
export const hasIt = (header: string | undefined, etag: string) =>
  header?.trim() === '*' || (header ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
