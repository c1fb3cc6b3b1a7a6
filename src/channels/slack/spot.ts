import type { WebClient } from '@slack/web-api'
import type { Database } from '#src/database/database.ts'
import type { Delivery } from '#src/deliveries/channel.ts'
import type { Conversations } from './conversations.ts'
import { sayNotTold } from './not-linked.ts'
import type { Failed } from './outcomes.ts'
import { slackIdOf } from './people.ts'
import { saidOfRefusal } from './refused.ts'
import type { Telling } from './telling.ts'

/** Where a message belongs: a conversation, or a thread in it. */
export type Spot = { channel: string; thread?: string }

type Way = { db: Database; client: WebClient; conversations: Conversations; baseUrl: string }

/** How people call the place of a delivery. */
export function whereOf({ what }: Delivery, { handedTo, reader }: Telling): string {
  if (what === 'direct') return `the direct messages with ${reader?.name ?? 'somebody'}`
  return what === 'thread' ? `the thread in ${handedTo.channel}` : handedTo.channel
}

/** Finds where it belongs. What Slack refuses is thrown, as its SDK does. */
export async function spotOf(way: Way, delivery: Delivery, { handedTo, card }: Telling): Promise<Spot | Failed> {
  const { what, facts } = delivery
  if (what === 'direct') return directWith(way, String(facts.person))
  if (what === 'thread' && card?.channel && card.ts) return { channel: card.channel, thread: card.ts }
  if (what === 'thread') return (await isCardComing(way.db, delivery)) ? notYet : noThread
  const channel = await way.conversations.channel(handedTo.channel)
  if (channel === null) return refused(saidOfRefusal({ code: 'channel_not_found', where: handedTo.channel, needed: null, details: [] }))
  return { channel }
}

async function directWith({ db, client, conversations, baseUrl }: Way, person: string): Promise<Spot | Failed> {
  const found = await slackIdOf({ db }, client, person)
  if (found.slackId !== null) return { channel: await conversations.with(found.slackId) }
  const { name, email } = await db.selectFrom('people').select(['name', 'email']).where('id', '=', person).executeTakeFirstOrThrow()
  return refused(sayNotTold(found.because, { name, email, address: baseUrl }))
}

const refused = (reason: string): Failed => ({ result: 'refused', reason })
const noThread = refused('The card is not in Slack, so it has no thread to say this in: try the card again first, and then this.')
const notYet: Failed = { result: 'later', reason: 'The card is on its way to Slack; its thread follows.', seconds: null }

/** Whether a card that was promised before this is still to be said: a person may have had it tried again since this was claimed. A later one stands behind this in the line. */
async function isCardComing(db: Database, { id, escalation }: Delivery): Promise<boolean> {
  const own = db.selectFrom('deliveries').select('position').where('id', '=', id)
  const cards = db.selectFrom('deliveries').select('id').where('escalation_id', '=', escalation).where('place', '=', 'slack').where('what', '=', 'card')
  const open = cards.where('state', 'in', ['pending', 'failed', 'unsure']).where('position', '<', own)
  return (await open.limit(1).executeTakeFirst()) !== undefined
}
