import { slack } from '#src/channels/slack/slack.ts'
import type { Channel } from '#src/deliveries/channel.ts'
import { connect } from '#src/deliveries/connections.ts'
import { goThrough } from '#src/deliveries/worker.ts'
import { openLog } from '#src/foundation/log.ts'
import { type Office, openOffice } from '../office.ts'
import { openSlack } from './workspace.ts'

export const baseUrl = 'https://baton.test'

/** An office that is connected with a Slack of its own; `tell` says there what was promised about an escalation. */
export async function openConnected(asked: Parameters<typeof openSlack>[0] = {}) {
  const [office, workspace] = [await openOffice(), await openSlack(asked)]
  await workspace.linkEverybody(office.db)
  await connect(office.db, office.now(), [{ place: 'slack', called: 'Northwind', facts: {} }])
  const channel = slack({ db: office.db, clock: office.now, baseUrl }, workspace.client)
  return { office, workspace, channel, tell: (escalation: string) => tell(office, channel, escalation) }
}

const tell = ({ db, queue }: Office, channel: Channel, escalation: string) => goThrough({ db, queue, log: openLog('silent') }, channel, escalation)

/** How the promises stand, in the order of the line. */
export async function ledgerIn({ db }: Office): Promise<string[]> {
  const rows = await db.selectFrom('deliveries').select(['what', 'state', 'answer']).where('place', '=', 'slack').orderBy('position').execute()
  return rows.map(({ what, state, answer }) => [what, state, ...(answer ? [answer] : [])].join(' '))
}

/** All the words of a message's blocks, and its buttons in brackets, a line each. */
export function shownIn(blocks: readonly unknown[]): string {
  const words = (value: unknown): string[] => {
    if (Array.isArray(value)) return value.flatMap(words)
    if (typeof value !== 'object' || value === null) return []
    if ('type' in value && value.type === 'button' && 'text' in value) return [`[${words(value.text).join('')}]`]
    if ('text' in value && typeof value.text === 'string') return [value.text]
    return Object.values(value).flatMap(words)
  }
  return words(blocks).join('\n')
}
