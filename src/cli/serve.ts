import type { Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import type { Database } from '#src/database/database.ts'
import { ask } from '#src/foundation/ask.ts'
import { openClock } from '#src/foundation/clock.ts'
import { type Log, openLog } from '#src/foundation/log.ts'
import { networks, noNetworks } from '#src/foundation/networks.ts'
import { readSettings, type Settings } from '#src/foundation/settings.ts'
import { createApp } from '#src/http/app.ts'
import { openServer } from '#src/http/server.ts'
import { keepComparing } from '#src/knowledge/consistency/keep-comparing.ts'
import { openAuth } from '#src/people/auth.ts'
import type { AuthSettings } from '#src/people/auth-options.ts'
import { listPeople } from '#src/people/find.ts'
import { roleNames } from '#src/people/person.ts'
import { keepLooking } from '#src/reminders/look.ts'
import { keepSweeping } from '#src/reminders/sweep.ts'
import { makeSetupLink } from '#src/workspace/set-up.ts'
import { timeZone } from '#src/workspace/time-zone.ts'
import { addressOf } from './address.ts'
import { type House, openHouse } from './house.ts'
import { type Outside, openOutside } from './outside.ts'
import { say } from './say.ts'
import { secretIn } from './secret.ts'

/** Where bin/build.js has put the browser app. */
const web = fileURLToPath(new URL('../../dist', import.meta.url))

/** How long running requests may take to finish once Baton is told to stop, in milliseconds. */
const patience = 10_000

export function addServe(program: Command) {
  program
    .command('serve')
    .description('start Baton and print its address (what `npm start` does)')
    .action(async () => {
      const settings = readSettings()
      const running = await whatRuns(settings)
      if (running) say(`Baton already runs at ${running}`)
      else await serve(settings, openLog(settings.LOG_LEVEL))
    })
}

async function serve(settings: Settings, log: Log) {
  const house = await openHouse(settings, log, { keeper: true })
  const clock = openClock()
  let outside: Outside | null = null
  let sweeping: { stop(): void } | null = null
  try {
    const sessions = { db: house.db, secret: await secretIn(house.folder, settings.BATON_SECRET), baseUrl: addressOf(settings), log }
    const dev = settings.BATON_DEV ? { dev: { signIn: await devSignIn(sessions), clock } } : {}
    outside = await openOutside(house, settings, clock.now, log)
    const app = createApp({
      ...house,
      auth: openAuth(sessions),
      log,
      clock: clock.now,
      web,
      url: settings.BATON_URL ?? null,
      isProxy: networks(settings.BATON_PROXIES) ?? noNetworks,
      answerSlack: outside.answerSlack,
      answerIntercom: outside.answerIntercom,
      desk: outside.desk,
      ...dev,
    })
    await keepLooking({ db: house.db, queue: house.queue, clock: clock.now, zone: () => timeZone(house.db), log })
    sweeping = keepSweeping({ ...house, clock: clock.now, log })
    await keepComparing({ ...house, clock: clock.now, log })
    const server = openServer(app.fetch)
    await listen(server, settings)
    stopWhenTold(server, house, { outside, sweeping }, log) // before the address is said: whoever reads it may already tell us to stop
    house.library.begin() // requests are answered meanwhile
    await greet(house, settings)
  } catch (error) {
    sweeping?.stop()
    await outside?.close() // or it goes on looking for what is to be told, and the process never ends
    await house.close()
    throw error
  }
}

/** Loaded for those who develop, and for nobody else. */
async function devSignIn(sessions: AuthSettings) {
  const { openDevSignIn } = await import('#src/people/dev-sign-in.ts')
  return openDevSignIn(sessions)
}

async function greet({ db, notice }: House, settings: Settings) {
  const address = addressOf(settings)
  if (notice) say(notice)
  say(`Baton is at ${address}`)
  const token = await makeSetupLink({ db, now: new Date() })
  if (token) say(`Nobody is here yet. This link, once, makes you its administrator:\n  ${address}/setup#${token}`)
  if (settings.BATON_DEV) say(await everybodysLinks(db, address))
}

async function everybodysLinks(db: Database, address: string) {
  const { items } = await listPeople({ db, now: new Date() }, { limit: 200 })
  const links = items
    .filter(({ leftAt }) => leftAt === null)
    .map(({ id, name, role }) => `  ${name.padEnd(18)} ${roleNames[role].padEnd(14)} ${address}/api/dev/sign-in/${id}`)
  return ['BATON_DEV is set: each of these signs in without a password.', ...links, `What is hard to reach: ${address}/dev`].join('\n')
}

/** The address at which a Baton answers on this port already; null when the port is free. Throws when somebody else has it. */
async function whatRuns({ HOST, PORT }: Settings): Promise<string | null> {
  const host = HOST === '0.0.0.0' ? '127.0.0.1' : HOST
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${PORT}`
  const answer = await ask(`${address}/healthz`, { signal: AbortSignal.timeout(2_000) }).catch(() => null)
  if (answer === null) return null
  const alive: unknown = await answer.json().catch(() => null)
  return typeof alive === 'object' && alive !== null && 'alive' in alive ? address : null
}

function listen(server: Server, { HOST, PORT }: Settings) {
  return new Promise<void>((done, fail) => {
    const refuse = (error: NodeJS.ErrnoException) => fail(new Error(cannotListen[error.code ?? ''] ?? error.message, { cause: error }))
    server.once('error', refuse)
    server.listen(PORT, HOST, () => {
      server.off('error', refuse)
      done()
    })
  })
}

const unknownHost = 'Nobody knows the address in HOST. Set it to one that this machine has, for example HOST=127.0.0.1.'

const cannotListen: Record<string, string> = {
  EADDRINUSE: 'Another program uses this port. Choose a free one, for example PORT=4181.',
  EACCES: 'This user may not use this port. Choose one above 1024, for example PORT=4180.',
  ENOTFOUND: unknownHost,
  EAI_AGAIN: unknownHost,
  EADDRNOTAVAIL: 'This machine has no such address. Set HOST to one it has, for example HOST=127.0.0.1.',
}

/** Signals that come closer together than this, in milliseconds, are one: a service manager tells every process, and the starter passes its own on. */
const oneSignal = 2_000

/** Somebody who tells it again after a while means at once. The database then stays up, and the next start joins it. */
function insisted(told: number) {
  if (performance.now() - told > oneSignal) process.exit(1)
}

type Working = { outside: { close(): Promise<void> }; sweeping: { stop(): void } }

/** Running requests finish, then the database is let go. */
function stopWhenTold(server: Server, house: House, { outside, sweeping }: Working, log: Log) {
  let told: number | null = null
  const stop = async (signal: string) => {
    if (told !== null) return insisted(told)
    told = performance.now()
    log.info({ signal }, 'stopping')
    const closed = new Promise((done) => server.close(done))
    await house.live.close() // whoever follows changes would stay for ever
    server.closeIdleConnections()
    const late = setTimeout(() => server.closeAllConnections(), patience)
    await closed
    clearTimeout(late)
    sweeping.stop()
    await outside.close()
    await house.close()
    log.info('stopped')
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void stop(signal))
}
