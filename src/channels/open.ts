import type { Database } from '#src/database/database.ts'
import type { Channel } from '#src/deliveries/channel.ts'
import type { Connection } from '#src/deliveries/connections.ts'
import type { Log } from '#src/foundation/log.ts'
import type { Settings } from '#src/foundation/settings.ts'
import { browser } from './browser/browser.ts'
import { helpdesk } from './helpdesk/helpdesk.ts'
import { localHelpDesk } from './local/local.ts'

/** The places that are connected: how to speak to each, and what people are told of it. */
export type Places = { channels: Channel[]; connections: Connection[] }

/** `baseUrl`: where people open Baton, without a slash at its end. */
type Ground = { db: Database; clock: () => Date; settings: Settings; baseUrl: string; log: Log }

/** Every place that the settings name. One that they do not is absent: the flow goes on without it. */
export async function openPlaces(ground: Ground): Promise<Places> {
  const all = [openBrowser(ground), await openSlack(ground), await openHelpDesk(ground)].filter((place) => place !== null)
  return { channels: all.map(({ channel }) => channel), connections: all.map(({ connection }) => connection) }
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

async function openHelpDesk({ db, clock, settings, baseUrl }: Ground): Promise<Place | null> {
  if (settings.LOCAL_TICKETS === undefined) return null
  const desk = await localHelpDesk(settings.LOCAL_TICKETS, clock)
  return { channel: helpdesk({ db, desk, baseUrl }), connection: { place: 'helpdesk', called: desk.called, facts: { folder: settings.LOCAL_TICKETS } } }
}
