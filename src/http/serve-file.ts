import { Readable } from 'node:stream'
import { isShownInPlace } from '#src/evidence/sniff.ts'
import type { Store } from '#src/evidence/store.ts'
import type { EvidenceView } from '#src/evidence/view.ts'
import { rangeAsked } from './byte-range.ts'
import { hasIt } from './made-once.ts'

/**
 * The bytes of a file, or a part of them. Whatever is in it, no browser runs it: a sandbox without scripts, the type we found and no guessing,
 * for Baton's own pages only, and to be saved unless it is a picture or a recording.
 */
export async function serveFile(request: Request, store: Store, file: EvidenceView): Promise<Response> {
  const headers = headersOf(file)
  const { etag } = headers
  if (hasIt(request.headers.get('if-none-match') ?? undefined, etag)) return new Response(null, { status: 304, headers })

  // A part is of no use to somebody who holds the rest of another version.
  const current = [null, etag].includes(request.headers.get('if-range'))
  const range = rangeAsked(current ? (request.headers.get('range') ?? undefined) : undefined, file.size)
  if (range === 'beyond') return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${file.size}` } })

  const { first, last } = range === 'whole' ? { first: 0, last: file.size - 1 } : range
  const part: Record<string, string> = range === 'whole' ? {} : { 'content-range': `bytes ${first}-${last}/${file.size}` }
  // Opened for nobody, the file would stay open: a HEAD is answered with the headers alone.
  const body = request.method === 'HEAD' ? null : toWeb(await store.read(file.sha256, { first, last }, file.size))
  return new Response(body, { status: range === 'whole' ? 200 : 206, headers: { ...headers, ...part, 'content-length': String(last - first + 1) } })
}

const headersOf = ({ name, type, sha256 }: EvidenceView) => ({
  'content-type': type === 'text/plain' ? 'text/plain; charset=utf-8' : type,
  'content-disposition': disposition(isShownInPlace(type) ? 'inline' : 'attachment', name),
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  // `no-cache`: kept, but asked for again every time, so that it is gone for whoever may not see it any more.
  'cache-control': 'private, no-cache',
  'accept-ranges': 'bytes',
  etag: `"${sha256}"`,
})

/** A name in both of its forms (RFC 6266 section 4.3 and RFC 8187 section 3.2, read 2026-11-23): in ASCII for old clients, and whole. */
function disposition(how: 'inline' | 'attachment', name: string) {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/gu, '_')
  const whole = encodeURIComponent(name).replaceAll(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
  return `${how}; filename="${plain}"; filename*=UTF-8''${whole}`
}

// Node's own type of web stream and the library's are the same thing under two names.
const toWeb = (bytes: Readable) => Readable.toWeb(bytes) as ReadableStream<Uint8Array>
