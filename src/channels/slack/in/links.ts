import type { App } from '@slack/bolt'
import type { LinkSharedEvent, LinkUnfurls } from '@slack/types'
import type { Escalation } from '#src/escalations/escalation.ts'
import { findEscalation } from '#src/escalations/find.ts'
import { view } from '#src/escalations/view.ts'
import { Refusal } from '#src/foundation/refusal.ts'
import type { Context } from '#src/people/context.ts'
import { escaped, oneLine } from '../mrkdwn.ts'
import { context as aside, numberLink, pageOf, section } from '../pieces.ts'
import { contextOf, type Door } from './door.ts'

/**
 * Shows of a link what everybody in Baton may see, where somebody who may see it puts it. Everybody who reads that conversation reads this, so a draft that is
 * its author's alone is not shown, nor anything where people from elsewhere read. https://docs.slack.dev/messaging/unfurling-links-in-messages, read 2026-11-28.
 */
export function listenToLinks(app: App, door: Door) {
  app.event('link_shared', async ({ event, body }) => {
    const context = isShared(body) ? null : await contextOf(door, event.user, `slack links ${event.user}`)
    if (!context) return
    const unfurls: LinkUnfurls = {}
    for (const { url } of event.links) {
      const escalation = await escalationAt(door, context, url)
      if (escalation) unfurls[url] = { blocks: await shownOf(door, context, escalation) }
    }
    if (Object.keys(unfurls).length > 0) await door.client.chat.unfurl({ ...where(event), unfurls })
  })
}

/** A channel that is shared with another company. */
const isShared = (body: object) => 'is_ext_shared_channel' in body && body.is_ext_shared_channel === true

/** A message that is not sent yet has another address. */
const where = ({ channel, message_ts, unfurl_id, source }: LinkSharedEvent) =>
  source === 'composer' && unfurl_id ? { unfurl_id, source: 'composer' as const } : { channel, ts: message_ts }

async function escalationAt({ address }: Door, context: Context, url: string): Promise<Escalation | null> {
  const path = url.startsWith(`${address}/`) ? url.slice(address.length) : ''
  const number = /^\/(?:escalations|queue)\/(E-\d{1,9})(?:[/?#]|$)/i.exec(path)?.[1]
  if (number === undefined) return null
  const found = await findEscalation(context, number).catch((error: unknown) => {
    if (error instanceof Refusal) return null
    throw error
  })
  return found && (found.rounds > 0 || found.shared) ? found : null
}

async function shownOf({ address }: Door, context: Context, escalation: Escalation) {
  const page = pageOf(address, escalation)
  const { state, holder } = await view(context, escalation)
  const title = `*${numberLink(escalation, page)}* ${escaped(oneLine(escalation.case.ask, 300, 'no question yet'))}`
  return [section(title, page), aside(`${state}, ${escaped(holder.sentence)}`, page)]
}
