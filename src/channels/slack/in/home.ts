import type { App } from '@slack/bolt'
import type { HomeView, KnownBlock } from '@slack/types'
import { listEscalations } from '#src/escalations/list.ts'
import type { EscalationView } from '#src/escalations/view.ts'
import type { Context } from '#src/people/context.ts'
import { plain } from '../modals/blocks.ts'
import { escaped, oneLine } from '../mrkdwn.ts'
import { context, numberLink, pageOf, section } from '../pieces.ts'
import { contextOf, type Door, wayIn } from './door.ts'

/** As many of each list as people read; the rest is in the browser. A home takes a hundred blocks. */
const mostListed = 20

/** Baton's own page in Slack, made anew each time that somebody opens it. https://docs.slack.dev/surfaces/app-home, read 2026-11-28. */
export function listenToHome(app: App, door: Door) {
  app.event('app_home_opened', async ({ event }) => {
    if (event.tab !== 'home') return
    const context = await contextOf(door, event.user, `slack home ${event.user}`)
    const view = context ? await homeOf(door, context) : strange(await wayIn(door, event.user))
    await door.client.views.publish({ user_id: event.user, view })
  })
}

async function homeOf({ address }: Door, reader: Context): Promise<HomeView> {
  const mine = await listed(reader, 'waiting-for-me')
  const others = await listed(reader, 'others')
  return {
    type: 'home',
    blocks: [
      { type: 'actions', elements: [{ type: 'button', action_id: 'escalate', style: 'primary', text: plain('Escalate', 75) }] },
      ...list('What waits for you', 'Nothing waits for you.', mine, address),
      ...list('What you wait for', 'You wait for nobody.', others, address),
    ],
  }
}

const listed = async (reader: Context, view: 'waiting-for-me' | 'others') => (await listEscalations(reader, { view, limit: mostListed + 1 })).items

function list(title: string, nothing: string, items: readonly EscalationView[], address: string): KnownBlock[] {
  const rows = items.slice(0, mostListed).flatMap((one) => row(one, address))
  const more = items.length > mostListed ? [context(`<${address}/mine|There are more in Baton>`, address)] : []
  return [{ type: 'header', text: plain(title, 150) }, ...(rows.length > 0 ? rows : [context(nothing, address)]), ...more]
}

function row({ id, number, version, ask, holder, state }: EscalationView, address: string): KnownBlock[] {
  const about = { id, version, number: Number(number.replace(/\D/g, '')) }
  const page = pageOf(address, about)
  return [
    section(`*${numberLink(about, page)}* ${escaped(oneLine(ask, 200, 'no question yet'))}`, page),
    context(`${state}, ${escaped(holder.sentence)}`, page),
  ]
}

const strange = (text: string): HomeView => ({ type: 'home', blocks: [section(text, '')] })
