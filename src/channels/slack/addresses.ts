import type { WebClient } from '@slack/web-api'
import type { Spot } from './spot.ts'

/**
 * The address of a message, for people. Slack is asked for the first one; all others begin like it, and another call for each message would be half of all calls.
 * https://docs.slack.dev/reference/methods/chat.getPermalink, read 2026-11-28
 */
export function addresses(client: WebClient): (spot: Spot, ts: string) => Promise<string | undefined> {
  let workspace: string | null = null
  return async ({ channel, thread }, ts) => {
    if (workspace !== null) return `${workspace}/archives/${channel}/p${ts.replace('.', '')}${thread ? `?thread_ts=${thread}&cid=${channel}` : ''}`
    const { permalink } = await client.chat.getPermalink({ channel, message_ts: ts })
    workspace = /^(https?:\/\/[^/]+)\/archives\//.exec(permalink ?? '')?.[1] ?? null
    return permalink
  }
}
