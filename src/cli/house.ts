import { join } from 'node:path'
import { dataFolder } from '#src/database/data-folder.ts'
import { connect, type Database } from '#src/database/database.ts'
import { startEmbeddedPostgres } from '#src/database/embedded/start.ts'
import { migrate } from '#src/database/migrate.ts'
import { connectionsFor } from '#src/database/outage/room.ts'
import { watchDatabase } from '#src/database/outage/watch.ts'
import { type Live, openLive } from '#src/escalations/live.ts'
import { openReadiness, type Readiness } from '#src/evidence/readiness.ts'
import { openStore, type Store } from '#src/evidence/store.ts'
import type { Log } from '#src/foundation/log.ts'
import type { Settings } from '#src/foundation/settings.ts'
import { warnRarely } from '#src/foundation/warn-rarely.ts'
import { type Library, openLibrary } from '#src/knowledge/library/library.ts'
import { type OpenQueue, openQueue } from '#src/queue/queue.ts'
import { publishShipped } from '#src/sops/publish.ts'
import { exitCodes } from './exit-codes.ts'
import { meaningOf } from './meaning.ts'
import { unreachable } from './unreachable.ts'

/** What every command stands on: the database, whichever it is, migrated; the queue; what changes; what can be found; where evidence lies. */
export type House = {
  db: Database
  queue: OpenQueue
  live: Live
  library: Library
  store: Store
  readiness: Readiness
  folder: string
  notice: string | null
  close(): Promise<void>
}

/** Opens the database (starting or joining the embedded one), migrates it, and publishes the shipped SOPs where there are none. `keeper`: a server. */
export async function openHouse(settings: Settings, log: Log, { keeper = false } = {}): Promise<House> {
  const external = settings.DATABASE_URL !== undefined
  const { folder, because } = dataFolder(settings.BATON_DATA, { runAs: settings.BATON_PG_USER, external })
  const server = await reachServer(settings, folder, log)
  const onLost = (error: Error) => warnRarely(log, 'connection lost', { reason: error.message }, 'a connection to the database was lost')
  const onFrozen = () => warnRarely(log, 'frozen', {}, 'the database does not answer: what waited for it is refused, and it is looked for each second')
  const watched = watchDatabase(server.config, onFrozen)
  const { config } = watched
  const open = [server.stop, watched.close]
  const close = async () => {
    for (const letGo of open.toReversed()) await letGo()
  }
  try {
    const room = await connectionsFor(server.config)
    const db = connect({ ...config, max: room.requests, application_name: 'baton' }, onLost, watched)
    open.push(() => db.destroy())
    await migrate(db)
    const queue = await openQueue(config, { keeper, onError: onLost, most: room.queue })
    open.push(() => queue.close())
    const live = openLive(config, log)
    open.push(() => live.close())
    const library = openLibrary(db, config, log, { meaning: meaningOf(settings), works: keeper, ...(keeper ? {} : unhurried) })
    open.push(() => library.close())
    await publishShipped({ db, now: new Date() })
    const store = await openStore(join(folder, 'evidence'))
    const readiness = openReadiness(server.config, store)
    open.push(async () => readiness.close())
    return { db, queue, live, library, store, readiness, folder, notice: because, close }
  } catch (error) {
    await close() // or what is open would keep the process from ending
    throw unreachable(error, settings)
  }
}

/** A command may wait until the model has started; whoever types may not. */
const unhurried = { patience: { meaning: 5_000 } }

/** Where the database server is: the one of DATABASE_URL, or the embedded one, started or joined. `stop` lets it go. */
export async function reachServer({ DATABASE_URL, BATON_PG_USER }: Settings, folder: string, log: Log) {
  if (DATABASE_URL !== undefined) return { config: { connectionString: DATABASE_URL }, stop: async () => {} }
  const onDown = (error: Error) => warnRarely(log, 'database down', { reason: error.message }, 'PostgreSQL does not start; Baton tries again until it does')
  const onLost = (error: Error) => endWith(error, log)
  const embedded = await startEmbeddedPostgres(folder, { onDown, onLost, ...(BATON_PG_USER === undefined ? {} : { runAs: BATON_PG_USER }) })
  return { config: embedded.config, stop: async () => void (await embedded.stop()) }
}

/** What no waiting cures ends the process, so that a service manager or a person can act on it. */
function endWith({ message }: Error, log: Log) {
  log.fatal({ reason: message }, 'Baton ends: its database cannot be started again')
  process.exit(exitCodes.cannotStart)
}
