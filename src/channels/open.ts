import type { Database } from '#src/database/database.ts'
import type { Channel } from '#src/deliveries/channel.ts'
import type { Connection } from '#src/deliveries/connections.ts'
import type { HelpDesk } from '#src/deliveries/helpdesk.ts'
import type { Log } from '#src/foundation/log.ts'
import type { Settings } from '#src/foundation/settings.ts'
import { browser } from './browser/browser.ts'
import { helpdesk } from './helpdesk/helpdesk.ts'
import { localHelpDesk } from './local/local.ts'

/** The places that are connected: how to speak to each, and what people are told of it. `desk`: the help desk, for what is asked of it; null: there is none. */
export type Places = { channels: Channel[]; connections: Connection[]; desk: HelpDesk | null }

/** `baseUrl`: where people open Baton, without a slash at its end. */
type Ground = { db: Database; clock: () => Date; settings: Settings; baseUrl: string; log: Log }

/** Every place that the settings name. One that they do not is absent: the flow goes on without it. */
export async function openPlaces(ground: Ground): Promise<Places> {
  const desk = await openDesk(ground)
  const all = [openBrowser(ground), await openSlack(ground), desk && deskPlace(ground, desk)].filter((place) => place !== null)
  return { channels: all.map(({ channel }) => channel), connections: all.map(({ connection }) => connection), desk: desk?.desk ?? null }
}

type Place = { channel: Channel; connection: Connection }

const openBrowser = ({ db, clock }: Ground): Place => ({ channel: browser({ db, clock }), connection: { place: 'browser', called: 'Baton', facts: {} } })

/** Slack's SDK is loaded where there is a Slack, and nowhere else. */
async function openSlack({ settings: { SLACK_BOT_TOKEN: botToken, SLACK_API_URL: apiUrl }, ...speaker }: Ground): Promise<Place | null> {
  if (botToken === undefined) return null
  const { slackClient } = await import('./slack/client.ts')
  const { openSlackPlace } = await import('./slack/open.ts')
  return openSlackPlace(speaker, slackClient({ botToken, apiUrl }))
}

/** A help desk, and what the house remembers of where it is. */
type Desk = { desk: HelpDesk; facts: Connection['facts'] }

/** One at most: the settings refuse two. Intercom's SDK is loaded where there is an Intercom, and nowhere else. */
async function openDesk({ clock, baseUrl, log, settings: { LOCAL_TICKETS: folder, INTERCOM_ACCESS_TOKEN: token, INTERCOM_API_URL: apiUrl } }: Ground) {
  if (folder !== undefined) {
    const onLeftOut = (file: string, because: string) => log.warn({ file, because }, 'a file in the folder of tickets is left out')
    return { desk: await localHelpDesk(folder, clock, onLeftOut), facts: { folder } }
  }
  if (token === undefined) return null
  const { intercomClient } = await import('./intercom/client.ts')
  const { openIntercom } = await import('./intercom/open.ts')
  return { desk: await openIntercom({ client: intercomClient({ token, apiUrl }), baseUrl, clock, log }), facts: {} }
}

const deskPlace = ({ db, baseUrl }: Ground, { desk, facts }: Desk): Place => ({
  channel: helpdesk({ db, desk, baseUrl }),
  connection: { place: 'helpdesk', called: desk.called, facts },
})
