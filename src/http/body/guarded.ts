import type { Context } from 'hono'
import { methodsWithBody } from '../edge.ts'
import type { Env } from '../router.ts'
import { readBody, type Size } from './read.ts'

/** The request for code that reads its body by itself: our reader reads it, and only once it is asked for. */
export function guarded(c: Context<Env>, size?: Size): Request {
  const { method, url, headers } = c.req.raw
  if (!methodsWithBody.has(method)) return c.req.raw
  const lazily = {
    async pull(to: ReadableStreamDefaultController<Uint8Array>) {
      to.enqueue(await readBody(c, size))
      to.close()
    },
  }
  const init: RequestInit & { duplex: 'half' } = {
    method,
    headers: new Headers(headers),
    body: new ReadableStream(lazily, { highWaterMark: 0 }),
    duplex: 'half',
  }
  return new Request(url, init)
}
