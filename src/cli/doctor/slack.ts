import type { WebClient } from '@slack/web-api'
import { slackClient } from '#src/channels/slack/client.ts'
import { conversations } from '#src/channels/slack/conversations.ts'
import { hearsNothing, wayOf } from '#src/channels/slack/in/way.ts'
import { type Scope, scopes } from '#src/channels/slack/manifest.ts'
import { beforehand } from '#src/channels/slack/outcomes.ts'
import type { Database } from '#src/database/database.ts'
import type { Settings } from '#src/foundation/settings.ts'
import { shownAddress } from '#src/foundation/shown-address.ts'
import { handoffsOf } from './handoffs.ts'
import { absent, broken, look, type Seen, well } from './look.ts'

const notConnected = 'not connected. What Slack would be told stands in the ledger of each escalation, to do by hand. docs/slack.md says how to connect it.'
const anew =
  'Paste the manifest that “npx baton slack manifest” prints under “App Manifest” of the Slack app, install the app anew under “Install App”, and start Baton again'

/** The token, what it allows, and whether Baton hears Slack. */
export async function slack(settings: Settings): Promise<Seen[]> {
  const { SLACK_BOT_TOKEN: botToken, SLACK_API_URL: apiUrl } = settings
  if (botToken === undefined) return [await look('Slack', () => absent(notConnected))]
  const client = slackClient({ botToken, apiUrl })
  return [await look('Slack', () => asked(() => token(client))), await look('Slack’s side', () => asked(() => hearing(settings)))]
}

async function token(client: WebClient) {
  const { team, user, response_metadata } = await client.auth.test()
  const given = new Set(response_metadata?.scopes ?? [])
  const who = `${team}, as ${user}`
  if (given.size === 0) return well(`${who}; Slack does not say with which scopes`)
  const missing = Object.keys(scopes).filter((scope) => !given.has(scope)) as Scope[] // Object.keys forgets the literals
  if (missing.length === 0) return well(`${who}, with every scope that Baton uses`)
  return broken(`${who}, without ${missing.map((scope) => `${scope} (${scopes[scope]})`).join('; ')}. ${anew}, with the new token.`)
}

async function hearing(settings: Settings) {
  const { SLACK_APP_TOKEN, SLACK_API_URL: apiUrl, BATON_URL } = settings
  const way = wayOf(settings)
  if (way === 'none') return broken(hearsNothing)
  if (way === 'http')
    return well(`Slack is heard by its requests to ${shownAddress(BATON_URL ?? '')}/slack/events, if the app was made with “npx baton slack manifest --http”`)
  await slackClient({ botToken: SLACK_APP_TOKEN ?? '', apiUrl }).apps.connections.open({})
  return well('Slack is heard over a line that Baton opens (Socket Mode)')
}

/** Whether the cards can be put where each SOP in force wants them. */
export async function slackChannels(db: Database, { SLACK_BOT_TOKEN: botToken, SLACK_API_URL: apiUrl }: Settings): Promise<Seen[]> {
  if (botToken === undefined) return []
  const client = slackClient({ botToken, apiUrl })
  const { channels: names } = await handoffsOf(db)
  return Promise.all(names.map((name) => look(`Slack, ${name}`, () => asked(() => channel(client, name)))))
}

async function channel(client: WebClient, name: string) {
  const id = await conversations(client).channel(name)
  if (id === null) return broken('Baton finds no such channel. Make it, or invite Baton if it is private (/invite @Baton), or name another one in the SOP.')
  const { channel } = await client.conversations.info({ channel: id })
  if (channel?.is_archived) return broken('it is archived. Bring it back in Slack, or name another channel in the SOP.')
  return channel?.is_member === false ? broken('Baton is not a member. Invite it there: /invite @Baton') : well('Baton can write there')
}

/** What Slack refuses is told with the way out, as everywhere. */
const asked = <T>(ask: () => Promise<T>) => ask().catch((error: unknown) => broken(beforehand(error, 'Slack').reason))
