import type { WebClient } from '@slack/web-api'
import { fromMrkdwn, mentionedIn } from '../../from-mrkdwn.ts'
import { personOf } from '../../people.ts'
import type { Door } from '../door.ts'

/** One message in Slack, as events and look-ups have it alike. https://docs.slack.dev/reference/events/message, read 2026-11-28. */
export type Message = {
  ts?: string
  thread_ts?: string
  user?: string
  bot_id?: string
  subtype?: string
  text?: string
  edited?: unknown
  files?: { name?: string | null; permalink?: string }[]
}

/** What people say, and not what a machine says or Slack itself: Baton's own messages never come back. */
export const isPersons = ({ user, bot_id, subtype }: Message) =>
  user !== undefined && bot_id === undefined && (subtype === undefined || ['file_share', 'thread_broadcast', 'me_message'].includes(subtype))

/** The longest comment, in characters, less what its end takes. */
const longest = 19_900

/** A message as a comment: people mentioned by their ids in Baton, files by name and address. Null when it says nothing. */
export async function commentIn(door: Door, { text = '', files = [] }: Message): Promise<string | null> {
  const names = new Map<string, string>()
  for (const user of mentionedIn(text)) names.set(user, await nameOf(door, user))
  const words = fromMrkdwn(text, (user) => `@${names.get(user) ?? user}`)
  const shown = files.map(({ name, permalink }) => `📎 ${permalink ? `[${name ?? 'a file'}](${permalink})` : (name ?? 'a file')}`)
  const said = [words.trim(), ...shown].filter(Boolean).join('\n')
  if (said === '') return null
  return said.length > longest ? `${said.slice(0, longest).toWellFormed()}…` : said
}

/** Their id in Baton, by which they are mentioned; or what they are called in Slack. */
async function nameOf({ db, client }: Door, user: string): Promise<string> {
  const person = await personOf({ db }, client, user)
  return person?.id ?? (await calledThere(client, user))
}

async function calledThere(client: WebClient, user: string): Promise<string> {
  const found = await client.users.info({ user }).catch(() => null)
  return found?.user?.real_name ?? found?.user?.name ?? user
}
