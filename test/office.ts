import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeSignature } from 'better-auth/crypto'
import type { Database } from '#src/database/database.ts'
import type { HelpDesk } from '#src/deliveries/helpdesk.ts'
import { openLive } from '#src/escalations/live.ts'
import { openReadiness } from '#src/evidence/readiness.ts'
import { openStore } from '#src/evidence/store.ts'
import { openLog } from '#src/foundation/log.ts'
import { createApp } from '#src/http/app.ts'
import { openLibrary } from '#src/knowledge/library/library.ts'
import { openAuth } from '#src/people/auth.ts'
import type { Context } from '#src/people/context.ts'
import { openDevSignIn } from '#src/people/dev-sign-in.ts'
import type { Person } from '#src/people/person.ts'
import { hashSecret } from '#src/people/secrets.ts'
import { openQueue } from '#src/queue/queue.ts'
import { callerOf } from './caller.ts'
import type { Cluster } from './cluster.ts'
import { freshDatabase } from './fresh-database.ts'

/** The same people in every test, document and screenshot. */
export const maya: Person = { id: '00000000-0000-4000-8000-000000000001', name: 'Maya', role: 'tier1' }
export const ben: Person = { id: '00000000-0000-4000-8000-000000000002', name: 'Ben', role: 'tier1' }
export const tomas: Person = { id: '00000000-0000-4000-8000-000000000003', name: 'Tomás', role: 'tier2' }
export const ada: Person = { id: '00000000-0000-4000-8000-000000000004', name: 'Ada', role: 'tier2' }
export const lin: Person = { id: '00000000-0000-4000-8000-000000000005', name: 'Lin', role: 'lead' }
export const noor: Person = { id: '00000000-0000-4000-8000-000000000006', name: 'Noor', role: 'admin' }
const everybody = [maya, ben, tomas, ada, lin, noor]

export const emailOf = ({ name }: Person) =>
  `${name
    .normalize('NFD')
    .replaceAll(/[^a-z]/gi, '')
    .toLowerCase()}@example.com`

export const noon = new Date('2026-03-02T12:00:00Z')
export const zone = 'Europe/Berlin'

export type Office = Awaited<ReturnType<typeof openOffice>>
export type Answer = Awaited<ReturnType<ReturnType<typeof callerOf>['get']>>

/** A running Baton, at noon: a database of its own, the real routes, the real queue; with people in it, unless it is to be `empty`. For one test of Vitest. */
export async function openOffice(asked: Pick<Ground, 'empty' | 'desk'> = {}) {
  const { onTestFinished } = await import('vitest')
  const office = await openOfficeOn(asked)
  onTestFinished(office.close)
  return office
}

/** `desk`: its help desk, if it has one. */
type Ground = { empty?: boolean; cluster?: Cluster; web?: string | null; real?: boolean; dev?: boolean; desk?: HelpDesk | null }

/** The same for whoever closes it again. `cluster`: where not Vitest has started it; `web`: the folder of the built browser app; `real`: by today's clock; `dev`: with the doors of development. */
export async function openOfficeOn({ empty = false, cluster, web = null, real = false, dev = false, desk = null }: Ground) {
  const { db, config, drop } = await freshDatabase(cluster)
  const queue = await openQueue(config, { keeper: false, onError: () => {} })
  let ahead = 0
  const clock = () => new Date((real ? Date.now() : noon.getTime()) + ahead)
  const later = (by: number) => {
    ahead += by
  }
  const sessions = { db, secret: 'a secret for tests, and only for them', baseUrl: 'http://localhost' }
  const auth = openAuth(sessions)
  const evidence = await mkdtemp(join(tmpdir(), 'baton-evidence-'))
  const store = await openStore(evidence)
  const log = openLog('silent')
  const live = openLive(config, log)
  const library = openLibrary(db, config, log)
  const doors = dev ? { dev: { signIn: openDevSignIn(sessions), clock: { now: clock, ahead: () => ahead, forward: later } } } : {}
  const readiness = openReadiness(config, store)
  const app = createApp({ db, queue, live, library, store, readiness, auth, log, clock, web, desk, ...doors })
  if (!empty) await moveIn(db)
  const close = async () => {
    readiness.close()
    await live.close()
    await library.close()
    await queue.close()
    await db.destroy()
    await drop()
    await rm(evidence, { recursive: true })
  }

  return {
    db,
    config,
    queue,
    live,
    library,
    desk,
    close,
    /** The folder in which evidence is kept. */
    evidence,
    readiness,
    app,
    auth,
    now: clock,
    /** Moves the clock on, by milliseconds. */
    later,
    /** For a test that asks the domain without a door. */
    context: (actor: Person): Context => ({ db, queue, actor, now: clock(), zone, key: crypto.randomUUID() }),
    /** Somebody with their token, who signs in for what a token may not do. */
    as: (person: Person) => callerOf(app, { authorization: `Bearer ${tokenOf(person)}` }, () => cookieOf(db, sessions.secret, person)),
    /** The same, in a session from the start. */
    inSession: async (person: Person) => callerOf(app, await cookieOf(db, sessions.secret, person)),
    cookieOf: (person: Person) => cookieOf(db, sessions.secret, person),
    /** Somebody with these headers, such as a cookie; without any, a stranger. */
    with: (headers: Record<string, string> = {}) => callerOf(app, headers),
  }
}

/** Of the tokens that tests begin with: a year is the most that a token gets, and tests move the clock further. */
export const lasting = { expires_at: new Date('2100-01-01T00:00:00Z'), scope: 'write', made_by: 'session' } as const

/** The cookie of a session of this person's, which is opened if they have none from here yet. */
async function cookieOf(db: Database, secret: string, { id }: Person) {
  const token = `session-of-${id}`
  const at = new Date() // sessions go by the machine's clock
  const times = { created_at: at, updated_at: at, expires_at: new Date(at.getTime() + 30 * 86_400_000) }
  const session = { id: crypto.randomUUID(), person_id: id, token, ip_address: null, user_agent: null, ...times }
  await db
    .insertInto('sessions')
    .values(session)
    .onConflict((conflict) => conflict.column('token').doNothing())
    .execute()
  return { cookie: `baton.session_token=${encodeURIComponent(`${token}.${await makeSignature(token, secret)}`)}` }
}

/** The token that everybody in the office has. */
export const tokenOf = ({ id }: Person) => `baton_${id}`

async function moveIn(db: Database) {
  const at = { created_at: noon, updated_at: noon }
  await db
    .insertInto('people')
    .values(everybody.map((person) => ({ ...person, ...at, email: emailOf(person) })))
    .execute()
  await db
    .insertInto('tokens')
    .values(
      everybody.map((person) => ({ id: person.id, person_id: person.id, name: 'test', token_hash: hashSecret(tokenOf(person)), created_at: noon, ...lasting })),
    )
    .execute()
  await db.insertInto('workspace').values({ name: 'Northwind Support', time_zone: zone }).execute()
}
