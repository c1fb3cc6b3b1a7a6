import { createHmac, timingSafeEqual } from 'node:crypto'

/** The largest thing that Intercom says, in bytes: a conversation with its last parts is a hundredth of it. */
const mostBytes = 1_000_000

export type Said = { bytes: Buffer; body: Readonly<Record<string, unknown>> }
type Way = { header: string; algorithm: 'sha1' | 'sha256'; prefix: string }

/** Notifications: https://developers.intercom.com/docs/webhooks, read 2026-11-28. */
export const asNotification: Way = { header: 'x-hub-signature', algorithm: 'sha1', prefix: 'sha1=' }
/** What happens in the inbox app: https://developers.intercom.com/docs/canvas-kit#signing-notifications, read 2026-11-28. */
export const asCanvas: Way = { header: 'x-body-signature', algorithm: 'sha256', prefix: '' }

/** What a request says, if Intercom has signed its raw bytes with the secret of the app; else the answer to it. */
export async function saidIn(request: Request, secret: string, way: Way): Promise<Said | Response> {
  const bytes = await bytesOf(request)
  if (!bytes) return new Response(null, { status: 413 })
  const { header, algorithm, prefix } = way
  const expected = Buffer.from(`${prefix}${createHmac(algorithm, secret).update(bytes).digest('hex')}`)
  const given = Buffer.from(request.headers.get(header) ?? '')
  if (given.length !== expected.length || !timingSafeEqual(given, expected))
    return new Response('This is not signed as Intercom signs. Look at INTERCOM_CLIENT_SECRET.', { status: 401 })
  const body = fromJson(bytes.toString('utf8'))
  return body ? { bytes, body } : new Response('This is no JSON.', { status: 400 })
}

async function bytesOf(request: Request): Promise<Buffer | null> {
  if (Number(request.headers.get('content-length')) > mostBytes) return null
  const bytes = Buffer.from(await request.arrayBuffer())
  return bytes.length > mostBytes ? null : bytes
}

function fromJson(text: string): Said['body'] | null {
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' && read !== null ? { ...read } : null
  } catch {
    return null
  }
}
