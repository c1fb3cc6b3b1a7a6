import type { ReadableStream as NodeStream } from 'node:stream/web'
import type { Context } from 'hono'
import { methodsWithBody } from '../edge.ts'
import type { Env } from '../router.ts'
import { readBody, type Size } from './read.ts'

/** The request for code that reads its body by itself: it is read by our reader, and only once it is asked for. */
export function guarded(c: Context<Env>, size?: Size): Request {
  const { method, url, headers } = c.req.raw
  if (!methodsWithBody.has(method)) return c.req.raw
  async function* whole() {
    yield await readBody(c, size)
  }
  // Node's own type of web stream and the library's are the same thing under two names.
  const body = ReadableStream.from(whole()) as NodeStream as ReadableStream
  return new Request(url, { method, headers: new Headers(headers), body, duplex: 'half' })
}
