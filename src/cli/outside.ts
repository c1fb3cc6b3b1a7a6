import { listenToDesk } from '#src/channels/helpdesk/in/listen.ts'
import { intercomClient } from '#src/channels/intercom/client.ts'
import { directory } from '#src/channels/intercom/directory.ts'
import { canvas } from '#src/channels/intercom/in/canvas.ts'
import { openWebhooks } from '#src/channels/intercom/in/webhooks.ts'
import { openPlaces } from '#src/channels/open.ts'
import type { Ears } from '#src/channels/slack/in/open.ts'
import { connect } from '#src/deliveries/connections.ts'
import type { HelpDesk } from '#src/deliveries/helpdesk.ts'
import { keepDelivering } from '#src/deliveries/worker.ts'
import { keepTakingDown } from '#src/escalations/ticket/take-down.ts'
import type { Log } from '#src/foundation/log.ts'
import { isLoopback } from '#src/foundation/loopback.ts'
import type { Settings } from '#src/foundation/settings.ts'
import { addressOf } from './address.ts'
import type { House } from './house.ts'

/** `answerSlack`, `answerIntercom`: take what these say by request; null where they say nothing so. `desk`: the help desk, for what is asked of it. */
export type Outside = { answerSlack: Ears['answer']; answerIntercom: IntercomDoor | null; desk: HelpDesk | null; close(): Promise<void> }

/**
 * Connects the house with every place outside that the settings name, keeps what they are promised, and hears what they say.
 * `close` ends that; what is being said or heard is brought to its end.
 */
export async function openOutside(house: House, settings: Settings, clock: () => Date, log: Log): Promise<Outside> {
  const { db, queue } = house
  const baseUrl = addressOf(settings)
  const { channels, connections, desk } = await openPlaces({ db, clock, settings, baseUrl, log })
  await connect(db, clock(), connections)
  await keepTakingDown({ db, queue, desk, clock, log })
  const outbox = await keepDelivering({ db, queue, channels, log })
  const ears = await earsFor({ ...house, desk }, settings, clock, log)
  const listening = desk && listenToDesk({ db, queue, desk, clock, log, baseUrl })
  const close = async () => {
    outbox.stop()
    await ears?.close()
    await listening?.close()
  }
  const answerIntercom = listening && (await intercomDoor({ db, clock, log, baseUrl, soon: listening.soon }, settings))
  return { answerSlack: ears?.answer ?? null, answerIntercom, desk, close }
}

type IntercomDoor = { webhooks: (request: Request) => Promise<Response>; canvas: (request: Request) => Promise<Response> }
type IntercomGround = Parameters<typeof openWebhooks>[0] & Parameters<typeof canvas>[0]

/** Intercom is heard by request only where Baton can know that it is Intercom who asks. */
async function intercomDoor(
  ground: Omit<IntercomGround, 'known'>,
  { INTERCOM_ACCESS_TOKEN: token, INTERCOM_CLIENT_SECRET: secret, INTERCOM_API_URL: apiUrl }: Settings,
): Promise<IntercomDoor | null> {
  if (token === undefined || secret === undefined) return null
  const known = directory(intercomClient({ token, apiUrl }))
  return { webhooks: await openWebhooks(ground, secret), canvas: canvas({ ...ground, known }, secret) }
}

/** Slack's SDK is loaded where there is a Slack, and nowhere else. */
async function earsFor(
  { db, queue, store, library, desk }: House & Pick<Outside, 'desk'>,
  settings: Settings,
  clock: () => Date,
  log: Log,
): Promise<Ears | null> {
  if (settings.SLACK_BOT_TOKEN === undefined) return null
  const { slackClient } = await import('#src/channels/slack/client.ts')
  const { openEars } = await import('#src/channels/slack/in/open.ts')
  const client = slackClient({ botToken: settings.SLACK_BOT_TOKEN, apiUrl: settings.SLACK_API_URL })
  if (settings.BATON_DEV && isLoopback(new URL(client.slackApiUrl).hostname)) {
    const { linkStandIn } = await import('#src/channels/slack/link-stand-in.ts')
    void linkStandIn({ db, log }, client).catch(({ message }: Error) => log.warn({ reason: message }, 'nobody could be linked to the Slack that stands in'))
  }
  return openEars({ db, queue, store, library, client, desk, clock, log, address: addressOf(settings) }, settings)
}
