import { createHmac } from 'node:crypto'
import { bytesOf, isSame, membersIn } from '#src/channels/inbox/request.ts'
import type { Body, Hear } from './heard.ts'

/** How far Slack's clock and this machine's may be apart, in seconds: what is older may be somebody's recording. */
const mostApart = 5 * 60

/**
 * Hears Slack by requests to `/slack/events`, each signed over its raw bytes. `now` is the machine's clock in milliseconds.
 * https://docs.slack.dev/authentication/verifying-requests-from-slack, read 2026-11-28.
 */
export function overHttp(signingSecret: string, hear: Hear, now: () => number = Date.now) {
  return async (request: Request): Promise<Response> => {
    const bytes = await bytesOf(request)
    if (!bytes) return new Response(null, { status: 413 })
    if (!isSigned(signingSecret, request.headers, bytes, now()))
      return new Response('This is not signed as Slack signs. Look at SLACK_SIGNING_SECRET.', { status: 401 })
    const body = bodyIn(bytes, request.headers.get('content-type') ?? '')
    if (!body) return new Response(null, { status: 400 })
    if (body.type === 'url_verification') return Response.json({ challenge: body.challenge })
    return answered((ack) => hear(body, ack))
  }
}

/** Answers as soon as it is known what; 503 when nothing was made of it, so that Slack says it again. */
function answered(hear: (ack: (answer?: object | string) => Promise<void>) => Promise<void>): Promise<Response> {
  const { promise, resolve } = Promise.withResolvers<Response>()
  const ack = async (answer?: object | string) => resolve(typeof answer === 'object' ? Response.json(answer) : new Response(answer ?? ''))
  const notTaken = () => resolve(new Response(null, { status: 503 }))
  hear(ack).then(notTaken, notTaken) // too late, and without effect, where it was answered before
  return promise
}

function isSigned(secret: string, headers: Headers, bytes: Buffer, now: number): boolean {
  const at = headers.get('x-slack-request-timestamp') ?? ''
  if (!/^\d{1,12}$/.test(at) || Math.abs(now / 1000 - Number(at)) > mostApart) return false
  return isSame(headers.get('x-slack-signature'), `v0=${createHmac('sha256', secret).update(`v0:${at}:`).update(bytes).digest('hex')}`)
}

/** Events come as JSON, commands as a form, and interactions as JSON in a form. */
function bodyIn(bytes: Buffer, type: string): Body | null {
  const text = bytes.toString('utf8')
  if (!type.startsWith('application/x-www-form-urlencoded')) return membersIn(text)
  const form = new URLSearchParams(text)
  const payload = form.get('payload')
  return payload === null ? Object.fromEntries(form) : membersIn(payload)
}
