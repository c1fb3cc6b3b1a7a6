import { deepEqual } from 'node:assert/strict'
import type { WebClient } from '@slack/web-api'
import { createEmulator } from 'emulate'
import { slackClient } from '#src/channels/slack/client.ts'
import { scopes as manifestScopes } from '#src/channels/slack/manifest.ts'
import type { Database } from '#src/database/database.ts'
import type { Person } from '#src/people/person.ts'
import { type AtEnd, endOfVitest } from '../at-end.ts'
import { ada, ben, emailOf, lin, maya, noor, tomas } from '../office.ts'
import { standBefore, steadily } from './before.ts'

const botToken = 'xoxb-baton'
const watcher = 'xoxp-watcher'
const everybody = [maya, ben, tomas, ada, lin, noor]
const nameOf = (person: Person) => emailOf(person).split('@')[0] ?? ''
const tokenInSlack = (person: Person) => `xoxp-${nameOf(person)}`

/** What Baton’s manifest asks for, and nothing besides. */
const scopes: readonly string[] = Object.keys(manifestScopes)

type Asked = { scopes?: readonly string[]; channels?: readonly string[]; without?: readonly Person[] }

export type SlackWorkspace = Awaited<ReturnType<typeof openSlack>>

/**
 * A Slack with the people of the office in it, for one test: the emulator, strict about scopes, behind a server that refuses what the emulator
 * takes and Slack does not. The test fails when anything was sent that Slack would have refused.
 */
export async function openSlack(asked: Asked = {}, given?: AtEnd) {
  const atEnd = given ?? (await endOfVitest())
  const emulator = await createEmulator({ service: 'slack', port: 0, seed: { slack: seeded(asked) } })
  const before = await standBefore(emulator.url)
  const clientOf = (token: string) => slackClient({ botToken: token, apiUrl: before.apiUrl })
  const past = (token: string) => slackClient({ botToken: token, apiUrl: `${emulator.url}/api/`, fetch: steadily })
  const aside = past(watcher)
  atEnd(async () => {
    await before.close()
    await emulator.close()
    deepEqual(before.faults, [])
  })
  return {
    botToken,
    apiUrl: before.apiUrl,
    /** Baton, past the server that stands before it. */
    past: past(botToken),
    /** Baton's own. */
    client: clientOf(botToken),
    /** Somebody's own Slack. */
    as: (person: Person) => clientOf(tokenInSlack(person)),
    /** The methods that were asked, in order. */
    asked: before.asked,
    /** What was sent that Slack would refuse; a test that means it to be empties this. */
    faults: before.faults,
    /** Has Slack answer otherwise from now on. */
    interfere: (interfering: typeof before.place.interfering) => {
      before.place.interfering = interfering
    },
    /** Everybody has confirmed which account is theirs. */
    linkEverybody: (db: Database) => linkEverybody(db, aside),
    channelId: (name: string) => channelId(aside, name),
    /** What stands in a channel, the oldest first, each with what stands in its thread. */
    standsIn: async (name: string) => standing(aside, await channelId(aside, name)),
    /** What Baton has told somebody. */
    toldTo: async (person: Person) => standing(past(tokenInSlack(person)), await directWith(aside, past(botToken), nameOf(person))),
    archive: async (name: string) => aside.conversations.archive({ channel: await channelId(aside, name) }),
    unarchive: async (name: string) => aside.conversations.unarchive({ channel: await channelId(aside, name) }),
  }
}

function seeded({ scopes: granted = scopes, channels = ['tier-2-escalations', 'bug-escalations'], without = [] }: Asked) {
  const people = everybody.filter((person) => !without.includes(person))
  return {
    strict_scopes: true,
    team: { name: 'Northwind', domain: 'northwind' },
    users: [{ name: 'baton' }, ...people.map((person) => ({ name: nameOf(person), real_name: person.name, email: emailOf(person) }))],
    channels: channels.map((name) => ({ name })),
    tokens: [
      { token: botToken, user: 'baton', type: 'bot', scopes: granted },
      { token: watcher, user: 'admin', type: 'user' },
      ...people.map((person) => ({ token: tokenInSlack(person), user: nameOf(person), type: 'user' })),
    ],
  }
}

async function linkEverybody(db: Database, aside: WebClient) {
  const { members = [] } = await aside.users.list({})
  const rows = everybody.flatMap((person) => {
    const slack_id = members.find(({ name }) => name === nameOf(person))?.id
    return slack_id ? [{ person_id: person.id, slack_id, at: new Date() }] : []
  })
  await db
    .insertInto('slack_people')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

async function channelId(client: WebClient, name: string): Promise<string> {
  const { channels = [] } = await client.conversations.list({ limit: 200 })
  const id = channels.find((channel) => channel.name === name)?.id
  if (!id) throw new Error(`there is no channel ${name}`)
  return id
}

async function directWith(aside: WebClient, bot: WebClient, name: string): Promise<string> {
  const { members = [] } = await aside.users.list({})
  const user = members.find((member) => member.name === name)?.id ?? ''
  const { channel } = await bot.conversations.open({ users: user })
  return channel?.id ?? ''
}

export type Standing = { ts: string; text: string; blocks: unknown[]; metadata?: { event_payload?: object }; replies: Standing[] }

async function standing(client: WebClient, channel: string): Promise<Standing[]> {
  const { messages = [] } = await client.conversations.history({ channel, limit: 999, include_all_metadata: true })
  const found = []
  const said = messages.filter(({ subtype }) => subtype === undefined)
  for (const { ts = '' } of said.toReversed()) {
    const { messages: thread = [] } = await client.conversations.replies({ channel, ts, limit: 999 })
    const [first, ...replies] = thread.map((one) => ({ ...one, ts: one.ts ?? '', text: one.text ?? '', blocks: one.blocks ?? [], replies: [] }))
    if (first) found.push({ ...first, replies })
  }
  return found
}
