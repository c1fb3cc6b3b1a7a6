import type { WebClient } from '@slack/web-api'
import type { Delivery, Receipt } from '#src/deliveries/channel.ts'
import type { Spot } from './spot.ts'

/** How far Slack's clock may be behind the database's, in milliseconds. */
const margin = 5 * 60_000

/** What is left in every message, so that it is found again. https://docs.slack.dev/messaging/message-metadata, read 2026-11-28 */
export const keyOf = ({ id }: Pick<Delivery, 'id'>) => ({ event_type: 'baton_delivery', event_payload: { key: id } })

/** Looks through what was said in a place since the delivery was first tried; null when it is not there. What Slack refuses is thrown, as its SDK does. */
export async function lookFor(client: WebClient, { id, triedAt }: Delivery, { channel, thread }: Spot): Promise<Receipt | null> {
  const since = { oldest: ((triedAt.getTime() - margin) / 1_000).toFixed(6), include_all_metadata: true, limit: 200 }
  const pages = thread
    ? client.paginate('conversations.replies', { channel, ts: thread, ...since })
    : client.paginate('conversations.history', { channel, ...since })
  for await (const page of pages) {
    const messages: unknown[] = 'messages' in page && Array.isArray(page.messages) ? page.messages : []
    const found = messages.find((message): message is Message => isOf(message, id))
    if (found) return { channel, ts: found.ts }
  }
  return null
}

type Message = { ts: string; metadata: { event_payload: { key: string } } }

function isOf(message: unknown, id: string): message is Message {
  const { ts, metadata } = message as Partial<Message> // whatever Slack says, each part is asked for
  return typeof ts === 'string' && metadata?.event_payload?.key === id
}
