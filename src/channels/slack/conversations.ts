import type { WebClient } from '@slack/web-api'
import { pagesUpTo } from '#src/foundation/pages.ts'

/** Where something can be said, by its id in Slack. What Slack refuses is thrown, as its SDK does. */
export type Conversations = {
  /** The channel of this name, with its “#”; null when Baton sees none. */
  channel(name: string): Promise<string | null>
  /** The direct messages with somebody. */
  with(slackId: string): Promise<string>
  /** What was known of a channel is not so any more. */
  forget(name: string): void
}

/** Ids are remembered as long as the process runs: a channel that is renamed keeps its id. */
export function conversations(client: WebClient): Conversations {
  const channels = new Map<string, string>()
  const directs = new Map<string, string>()
  return {
    channel: async (name) => channels.get(name) ?? remembered(channels, name, await channelNamed(client, name.replace(/^#/, ''))),
    with: async (slackId) => {
      const id = directs.get(slackId) ?? remembered(directs, slackId, (await client.conversations.open({ users: slackId })).channel?.id ?? null)
      if (id === null) throw new Error('Slack opened a conversation without an id')
      return id
    },
    forget: (name) => void channels.delete(name),
  }
}

function remembered(ids: Map<string, string>, name: string, id: string | null): string | null {
  if (id !== null) ids.set(name, id)
  return id
}

/** Of a thousand channels each. */
const mostPages = 100

/**
 * Slack takes a name as well, but says `channel_not_found` of a private one it was not invited to and of none at all alike, and its history asks for the id.
 * https://docs.slack.dev/reference/methods/conversations.list, read 2026-11-28
 */
async function channelNamed(client: WebClient, name: string): Promise<string | null> {
  const next = pagesUpTo(mostPages)
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await client.conversations.list({ types: 'public_channel,private_channel', limit: 1_000, ...(cursor ? { cursor } : {}) })
    const found = page.channels?.find((channel) => channel.name === name)
    if (found) return found.id ?? null
    cursor = next(page.response_metadata?.next_cursor)
  }
  return null
}
