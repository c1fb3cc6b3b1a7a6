import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

/** What listening tells: each message; that it has begun, or begun again (what was said in between went unheard); and that it was lost. */
export type Ears = { onMessage(payload: string): void; onListening(): void; onLost(reason: Error): void }

/** A firewall may forget a silent connection without a word to anybody: so often it is asked whether it is still there, in milliseconds. */
const askEvery = 30_000

/** How long PostgreSQL may take to answer, in milliseconds. */
const patience = 5_000

/** The pauses between tries, in milliseconds: the first short, since a database that was restarted is soon back, and each twice as long as the one before. */
const pauses = { first: 100, longest: 5_000 }

/** Listens on one channel, on a connection of its own, until it is closed; one that is lost is made again, for as long as it takes. */
export function listen(config: pg.ClientConfig, channel: string, ears: Ears) {
  const stop = new AbortController()
  const over = keepListening(config, channel, ears, stop.signal)
  return async () => {
    stop.abort()
    await over
  }
}

async function keepListening(config: pg.ClientConfig, channel: string, ears: Ears, signal: AbortSignal) {
  let pause = pauses.first
  const onListening = () => {
    pause = pauses.first
    ears.onListening()
  }
  while (!signal.aborted) {
    const reason = await untilLost(config, channel, { ...ears, onListening }, signal)
    if (signal.aborted) return
    ears.onLost(reason)
    await sleep(pause, undefined, { signal }).catch(() => {})
    pause = Math.min(pause * 2, pauses.longest)
  }
}

/** One connection, for as long as it lasts. Resolves with why it is over. */
async function untilLost(config: pg.ClientConfig, channel: string, ears: Ears, signal: AbortSignal): Promise<Error> {
  const client = new pg.Client({ ...config, application_name: 'baton live', keepAlive: true, connectionTimeoutMillis: patience, query_timeout: patience })
  const { promise: lost, resolve: lose } = Promise.withResolvers<Error>()
  const stop = () => lose(new Error('told to stop'))
  signal.addEventListener('abort', stop)
  client.on('error', lose)
  client.on('end', () => lose(new Error('the connection was closed')))
  client.on('notification', ({ payload = '' }) => ears.onMessage(payload))
  const asking = setInterval(() => client.query('select').catch(lose), askEvery)
  try {
    await client.connect()
    await client.query(`listen ${pg.escapeIdentifier(channel)}`)
    ears.onListening()
    return await lost
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  } finally {
    clearInterval(asking)
    signal.removeEventListener('abort', stop)
    await client.end()
  }
}
