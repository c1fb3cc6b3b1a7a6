import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { type Notification, notificationIn } from './heard.ts'

/** The largest notification, in bytes: a conversation with its last parts is a hundredth of it. */
const mostBytes = 1_000_000

/** Stores a notification; rejects when that cannot be done in time. What is made of it comes later. */
type Store = (notification: Notification) => Promise<void>

/**
 * Hears Intercom by requests to `/intercom/webhooks`, each signed over its raw bytes with the secret of the app, and answers as soon as it is safe.
 * https://developers.intercom.com/docs/webhooks/setting-up-webhooks, read 2026-11-28.
 */
export function overHttp(clientSecret: string, store: Store) {
  return async (request: Request): Promise<Response> => {
    const bytes = await bytesOf(request)
    if (!bytes) return new Response(null, { status: 413 })
    if (!isSigned(clientSecret, request.headers.get('x-hub-signature') ?? '', bytes))
      return new Response('This is not signed as Intercom signs. Look at INTERCOM_CLIENT_SECRET.', { status: 401 })
    const body = fromJson(bytes.toString('utf8'))
    if (!body) return new Response('This is no JSON.', { status: 400 })
    return store(notificationIn(body, createHash('sha256').update(bytes).digest('hex'))).then(
      () => Response.json({}),
      () => new Response(null, { status: 503 }), // Intercom says it again
    )
  }
}

async function bytesOf(request: Request): Promise<Buffer | null> {
  if (Number(request.headers.get('content-length')) > mostBytes) return null
  const bytes = Buffer.from(await request.arrayBuffer())
  return bytes.length > mostBytes ? null : bytes
}

function isSigned(secret: string, signature: string, bytes: Buffer): boolean {
  const expected = Buffer.from(`sha1=${createHmac('sha1', secret).update(bytes).digest('hex')}`)
  const given = Buffer.from(signature)
  return given.length === expected.length && timingSafeEqual(given, expected)
}

function fromJson(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' && read !== null ? { ...read } : null
  } catch {
    return null
  }
}
