import { setTimeout as sleep } from 'node:timers/promises'
import { SocketModeReceiver } from '@slack/bolt'
import { ask } from '#src/foundation/ask.ts'
import type { Log } from '#src/foundation/log.ts'
import type { Ack, Body, Hear } from './heard.ts'
import { sdkLog } from './sdk-log.ts'

type Socket = { appToken: string; apiUrl?: string | undefined; hear: Hear; log: Log; onConnected(): void }

/** The pauses between tries to reach Slack, in milliseconds: each twice as long as the one before. */
const pauses = { first: 1_000, longest: 30_000 }

/**
 * Hears Slack over a line that Baton opens itself, so that no address of its own is needed. The SDK gives up for good, or ends the process, where its
 * address book does not answer; so the line is opened again here, for as long as it takes.
 * https://docs.slack.dev/apis/events-api/using-socket-mode, read 2026-11-28.
 */
export function overSocket({ appToken, apiUrl, hear, log, onConnected }: Socket) {
  const clientOptions = { retryConfig: { retries: 0 }, timeout: 7_000, fetch: ask, ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }) }
  const receiver = new SocketModeReceiver({ appToken, logger: sdkLog(log), autoReconnectEnabled: false, installerOptions: { clientOptions } })
  const { client } = receiver
  const stop = new AbortController()
  let connecting = false

  client.on('slack_event', ({ body, ack }: { body: Body; ack: Ack }) => void hear(body, ack).catch(() => {})) // `hear` has logged it
  client.on('disconnected', () => void connect())

  async function connect() {
    if (connecting || stop.signal.aborted) return
    connecting = true
    for (let pause = pauses.first; !stop.signal.aborted; pause = Math.min(pause * 2, pauses.longest)) {
      const failed = await receiver.start().then(
        () => null,
        (error: Error) => error,
      )
      if (!failed) break
      log.warn({ reason: failed.message }, 'Slack cannot be heard; Baton tries again')
      await sleep(pause, undefined, { signal: stop.signal }).catch(() => {})
    }
    connecting = false
    if (!stop.signal.aborted) onConnected()
  }
  const close = async () => {
    stop.abort()
    await client.disconnect()
  }
  return { start: () => void connect(), close }
}
