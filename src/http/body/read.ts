import { isUtf8 } from 'node:buffer'
import type { Context } from 'hono'
import { refuse } from '../refusals.ts'
import type { Env } from '../router.ts'
import { arriving } from './arriving.ts'
import { judge } from './judge.ts'

/** `most` in bytes, `inWords` the same for people. */
export type Size = { most: number; inWords: string }

/** The largest body that is no upload. */
const usual: Size = { most: 1_000_000, inWords: '1 MB' }

/**
 * The whole body, which is text in UTF-8. It is judged by its headers first, counted while it arrives, and held against what all bodies together may take.
 * The only reader of bodies besides that of uploads.
 */
export async function readBody(c: Context<Env>, { most, inWords }: Size = usual): Promise<Buffer> {
  judge(c.req.raw.headers, most, inWords)
  const { held, limits, actor } = c.var
  if (actor) await held.ahead(Number(c.req.header('content-length') ?? most))
  const parts: Uint8Array[] = []
  let size = 0
  for await (const bytes of arriving(c, { until: performance.now() + limits.arrival, pause: limits.arrival })) {
    size += bytes.length
    if (size > most) throw refuse('request.too_large', { most: inWords })
    if (!actor) await held.grown(size)
    parts.push(bytes)
  }
  const whole = Buffer.concat(parts)
  if (!isUtf8(whole)) throw refuse('request.malformed', { reason: `byte ${firstBroken(whole)} of the body is not UTF-8` })
  return whole
}

/** Which byte is the first that is no UTF-8, counted from 1. Up to there the text is as long as its bytes. */
function firstBroken(bytes: Buffer): number {
  const text = bytes.toString('utf8')
  const sign = Buffer.from('\ufffd')
  let at = 0
  for (let found = text.indexOf('\ufffd'), from = 0; found >= 0; found = text.indexOf('\ufffd', from)) {
    at += Buffer.byteLength(text.slice(from, found))
    if (!bytes.subarray(at, at + sign.length).equals(sign)) break
    at += sign.length
    from = found + 1
  }
  return at + 1
}
