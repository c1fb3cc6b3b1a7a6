import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { inject, onTestFinished } from 'vitest'
import { connect, type Database } from '#src/database/database.ts'
import { hasCode } from '#src/database/embedded/errors.ts'
import { openStore } from '#src/evidence/store.ts'
import { openLog } from '#src/foundation/log.ts'
import { createApp } from '#src/http/app.ts'
import { openAuth } from '#src/people/auth.ts'
import type { Context } from '#src/people/context.ts'
import type { Person } from '#src/people/person.ts'
import { hashSecret } from '#src/people/secrets.ts'
import { openQueue } from '#src/queue/queue.ts'
import { query } from './cluster.ts'

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

/** What a request may say besides its body. A POST gets a fresh key unless the test gives one; `version` becomes If-Match. */
type Said = { key?: string; version?: number; headers?: Record<string, string> }

// biome-ignore lint/suspicious/noExplicitAny: a test says by its expectations what it takes an answer to be
export type Answer = { status: number; headers: Headers; type: string | null; body: any }

export type Office = Awaited<ReturnType<typeof openOffice>>

/** A running Baton, at noon: a database of its own, the real routes, the real queue; with people in it, unless it is to be `empty`. */
export async function openOffice({ empty = false } = {}) {
  const { db, drop } = await freshDatabase()
  const queue = await openQueue(db, { keeper: false, onError: () => {} })
  let now = noon
  const clock = () => now
  const auth = openAuth({ db, secret: 'a secret for tests, and only for them', baseUrl: 'http://localhost' })
  const evidence = await mkdtemp(join(tmpdir(), 'baton-evidence-'))
  const store = await openStore(evidence)
  const app = createApp({ db, queue, store, auth, log: openLog('silent'), clock })
  if (!empty) await moveIn(db)
  onTestFinished(async () => {
    await queue.close()
    await db.destroy()
    await drop()
    await rm(evidence, { recursive: true })
  })

  const send = async (method: string, path: string, body: object | string | undefined, headers: Record<string, string>) => {
    const text = typeof body === 'object' ? JSON.stringify(body) : body
    const typed: Record<string, string> = text === undefined ? {} : { 'content-type': 'application/json' }
    return answered(await app.request(path, { method, headers: { ...typed, ...headers }, ...(text === undefined ? {} : { body: text }) }))
  }
  /** Somebody who asks: `who` are the headers that say who they are. */
  const caller = (who: Record<string, string>) => ({
    get: (path: string, said: Said = {}) => send('GET', path, undefined, { ...who, ...headersOf(said) }),
    post: (path: string, body: object | string = {}, said: Said = {}) =>
      send('POST', path, body, { ...who, 'idempotency-key': crypto.randomUUID(), ...headersOf(said) }),
    patch: (path: string, body: object | string, said: Said = {}) => send('PATCH', path, body, { ...who, ...headersOf(said) }),
    delete: (path: string, said: Said = {}) => send('DELETE', path, undefined, { ...who, ...headersOf(said) }),
    /** For uploads, streams and the browser's tests: any request, answered by the real routes. */
    fetch(request: Request) {
      for (const [name, value] of Object.entries(who)) request.headers.set(name, value)
      return Promise.resolve(app.fetch(request))
    },
  })

  return {
    db,
    queue,
    /** The folder in which evidence is kept. */
    evidence,
    app,
    auth,
    now: clock,
    /** Moves the clock on, by milliseconds. */
    later: (by: number) => {
      now = new Date(now.getTime() + by)
    },
    /** For a test that asks the domain without a door. */
    context: (actor: Person): Context => ({ db, queue, actor, now, zone, key: crypto.randomUUID() }),
    as: (person: Person) => caller({ authorization: `Bearer ${tokenOf(person)}` }),
    /** Somebody with these headers, such as a cookie; without any, a stranger. */
    with: (headers: Record<string, string> = {}) => caller(headers),
  }
}

const headersOf = ({ key, version, headers = {} }: Said): Record<string, string> => ({
  ...(key === undefined ? {} : { 'idempotency-key': key }),
  ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
  ...headers,
})

async function answered(response: Response): Promise<Answer> {
  const type = response.headers.get('content-type')
  const text = await response.text()
  return { status: response.status, headers: response.headers, type, body: type?.includes('json') ? JSON.parse(text) : text }
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
    .values(everybody.map((person) => ({ id: person.id, person_id: person.id, name: 'test', token_hash: hashSecret(tokenOf(person)), created_at: noon })))
    .execute()
  await db.insertInto('workspace').values({ name: 'Northwind Support', time_zone: zone }).execute()
}

/** A copy of the template, and how to be rid of it. */
async function freshDatabase() {
  const { template, ...where } = inject('cluster')
  const server = { ...where, database: 'postgres' }
  const database = `${template.replace('template', 'office')}_${crypto.randomUUID().replaceAll('-', '')}`
  await copy(server, `create database ${database} template ${template} strategy file_copy`)
  const db = connect({ ...where, database, max: 5 }, () => {})
  return { db, drop: () => query(server, [`drop database ${database} with (force)`]) }
}

/** PostgreSQL makes one copy of a template at a time; whoever comes second tries again (55006: object in use). */
async function copy(server: Parameters<typeof query>[0], statement: string): Promise<void> {
  try {
    await query(server, [statement])
  } catch (error) {
    if (!hasCode(error, '55006')) throw error
    await sleep(20)
    await copy(server, statement)
  }
}
