import type { WebClient } from '@slack/web-api'
import { ask } from '#src/foundation/ask.ts'
import type { Log } from '#src/foundation/log.ts'
import type { Body } from './heard.ts'

/** For how long an answer may be on its way, in milliseconds. */
const patience = 5_000

/**
 * Says something to the one person who did something, where they did it, so that nobody else reads it; where Slack gives no address for that, in a direct message.
 * Never rejects: it is itself about something that did not work.
 * https://docs.slack.dev/interactivity/handling-user-interaction#message_responses, read 2026-11-28.
 */
export async function whisper({ client, log }: { client: WebClient; log: Log }, body: Body, text: string): Promise<void> {
  try {
    if (typeof body.response_url === 'string') await respond(body.response_url, text)
    else await client.chat.postMessage({ channel: whoIn(body), text })
  } catch (error) {
    log.warn({ reason: error instanceof Error ? error.message : String(error) }, 'could not answer somebody in Slack')
  }
}

async function respond(url: string, text: string) {
  const said = { response_type: 'ephemeral', replace_original: false, text }
  const headers = { 'content-type': 'application/json' }
  const answer = await ask(url, { method: 'POST', headers, body: JSON.stringify(said), signal: AbortSignal.timeout(patience) })
  if (!answer.ok) throw new Error(`Slack answered ${answer.status}`)
}

/** Whose doing it was: commands say it by `user_id`, everything else by `user`. */
export function whoIn(body: Body): string {
  const user = body.user_id ?? body.user
  if (typeof user === 'string') return user
  return typeof user === 'object' && user !== null && 'id' in user ? String(user.id) : ''
}
