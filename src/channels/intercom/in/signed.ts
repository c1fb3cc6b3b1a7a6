import { createHmac } from 'node:crypto'
import { bytesOf, isSame, membersIn } from '#src/channels/inbox/request.ts'

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
  const expected = `${prefix}${createHmac(algorithm, secret).update(bytes).digest('hex')}`
  if (!isSame(request.headers.get(header), expected))
    return new Response('This is not signed as Intercom signs. Look at INTERCOM_CLIENT_SECRET.', { status: 401 })
  const body = membersIn(bytes.toString('utf8'))
  return body ? { bytes, body } : new Response('This is no JSON.', { status: 400 })
}
