import type { WebClient } from '@slack/web-api'
import type { Channel } from '#src/deliveries/channel.ts'
import type { Connection } from '#src/deliveries/connections.ts'
import type { Log } from '#src/foundation/log.ts'
import { beforehand } from './outcomes.ts'
import { slack } from './slack.ts'
import type { Speaker } from './telling.ts'

/** Slack as a place: it is promised to whether or not it can be reached right now, for what it cannot be told now it is told later. */
export async function openSlackPlace(speaker: Speaker & { log: Log }, client: WebClient): Promise<{ channel: Channel; connection: Connection }> {
  const called = await client.auth.test().then(
    ({ team }) => team,
    (error: unknown) => {
      speaker.log.warn(
        { reason: beforehand(error, 'Slack').reason },
        'Slack does not know Baton now; what it is to be told waits, or says why it cannot be told',
      )
      return undefined
    },
  )
  return { channel: slack(speaker, client), connection: { place: 'slack', called: called ?? 'Slack', facts: {} } }
}
