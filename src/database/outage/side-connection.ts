import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

/** No answer came in time, as from a database that is frozen or behind a broken line. */
export class Silence extends Error {
  override readonly name = 'Silence'
}

/** One connection beside the pool, made when it is needed and again once it is lost. */
export type SideConnection = {
  /** Runs one statement. Throws `Silence` after `timeout` milliseconds, or what PostgreSQL or the network says; the connection is then dropped. */
  ask(statement: string, timeout: number): Promise<void>
  close(): void
}

export function openSideConnection(config: pg.ClientConfig): SideConnection {
  let client: pg.Client | null = null
  function drop() {
    // A polite end would wait for a database that may never answer.
    if (client) Object(client).connection?.stream.destroy()
    client = null
  }
  async function run(statement: string) {
    if (!client) {
      client = new pg.Client(config)
      client.on('error', () => {})
      await client.connect()
    }
    await client.query(statement)
  }
  return {
    async ask(statement, timeout) {
      try {
        await answerWithin(run(statement), timeout)
      } catch (error) {
        drop()
        throw error
      }
    },
    close: drop,
  }
}

/** Milliseconds. */
const tick = 100

/** Counts ticks instead of looking at a clock: while this process itself is busy, an answer that has arrived is not yet read. */
async function answerWithin(work: Promise<void>, timeout: number) {
  const done = work.then(() => true)
  done.catch(() => {}) // what comes too late interests nobody
  for (let left = timeout; left > 0; left -= tick) {
    if (await Promise.race([done, sleep(tick, false, { ref: false })])) return
  }
  throw new Silence(`no answer within ${timeout} ms`)
}
