import { once } from 'node:events'
import { createConnection, createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import { connect } from '#src/database/database.ts'
import { roomFor } from '#src/database/outage/room.ts'
import { openStore, type Store } from '#src/evidence/store.ts'
import { openLog } from '#src/foundation/log.ts'
import { createApp } from '#src/http/app.ts'
import { callerOf } from './caller.ts'
import { completeCase } from './cases.ts'
import { png } from './files.ts'
import { maya, type Office, openOffice, tokenOf } from './office.ts'
import { address, form } from './uploads.ts'

/** A line to the database that can be cut as a statement passes. `cut`: before it reaches the database, or after its answer. */
async function lineTo(office: Office) {
  const cut = { at: '', side: 'before' as 'before' | 'after' }
  const server = createServer((near) => {
    const far = createConnection(join(String(office.config.host), `.s.PGSQL.${office.config.port}`))
    const end = () => [near, far].map((socket) => socket.destroy())
    relay(near, far, cut, end)
    for (const socket of [near, far]) socket.on('error', end).on('close', end)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const listening = server.address()
  return { cut, port: typeof listening === 'object' && listening ? listening.port : 0, close: () => server.close() }
}

function relay(near: Socket, far: Socket, cut: { at: string; side: 'before' | 'after' }, end: () => void) {
  let ending = false
  near.on('data', (bytes) => {
    const hit = cut.at !== '' && bytes.includes(cut.at)
    if (hit && cut.side === 'before') return end()
    ending = hit
    far.write(bytes)
  })
  far.on('data', (bytes) => (ending ? end() : near.write(bytes)))
}

/** The routes of this office, over a line of their own; with the log as it is written. */
async function over(office: Office, config: pg.PoolConfig, store?: Store) {
  const lines: string[] = []
  const db = connect({ ...office.config, ...config }, () => {})
  onTestFinished(() => db.destroy())
  const log = openLog('warn', { write: (line) => void lines.push(line) })
  const kept = store ?? (await openStore(office.evidence))
  const app = createApp({ ...office, db, store: kept, log, clock: office.now, web: null })
  return { caller: callerOf(app, { authorization: `Bearer ${tokenOf(maya)}` }), lines }
}

describe('a connection that is lost', () => {
  test.each([
    ['as a statement is sent', 'insert into "escalations"', 'before', 'database.unreachable'],
    ['as the transaction begins', 'begin', 'before', 'database.unreachable'],
    ['as the key is claimed', 'insert into "keys"', 'after', 'database.unreachable'],
    ['before the commit arrives', 'commit', 'before', 'database.unknown_outcome'],
    ['after the commit, before its answer', 'commit', 'after', 'database.unknown_outcome'],
  ] as const)('%s, is told, and the same request gets the truth', async (_, at, side, code) => {
    const office = await openOffice()
    const line = await lineTo(office)
    const { caller, lines } = await over(office, { host: '127.0.0.1', port: line.port })
    const key = crypto.randomUUID()
    Object.assign(line.cut, { at, side })
    const lost = await caller.post('/api/escalations', completeCase, { key })
    expect(lost).toMatchObject({ status: 503, body: { code, facts: { retryAfter: 2 } } })
    expect(lost.headers.get('retry-after')).toBe('2')
    expect(lines).toHaveLength(1)
    expect(lines[0]).not.toContain('stack')

    line.cut.at = ''
    const again = await caller.post('/api/escalations', completeCase, { key })
    expect(again.status).toBe(201)
    expect(await office.db.selectFrom('escalations').select('id').execute()).toEqual([{ id: again.body.id }])
  })
})

test('while the database is gone every entry point says so, in one line of the log', async () => {
  const office = await openOffice()
  const { caller, lines } = await over(office, { host: '127.0.0.1', port: 1 })
  const upload = new Request(address, { method: 'POST', body: form(['file', new File([Uint8Array.from(png(1, 1))], 'x.png')]) })
  const statuses = await Promise.all([
    caller.get('/api/escalations').then(({ status }) => status),
    caller.post('/api/escalations', completeCase).then(({ status }) => status),
    caller.get('/api/sops').then(({ status }) => status),
    caller.get('/api/events').then(({ status }) => status),
    caller.fetch(upload).then(({ status }) => status),
    caller.delete(`/api/evidence/${crypto.randomUUID()}`).then(({ status }) => status),
  ])
  expect(statuses).toEqual([503, 503, 503, 503, 503, 503])
  expect(lines).toHaveLength(1)
})

type Names = { user: string; database: string }

/** How a database may refuse a login that it accepted before, and how that ends. */
const refusing: [string, (names: Names) => string, (names: Names) => string][] = [
  ['the login is locked', ({ user }) => `alter role ${user} nologin`, ({ user }) => `alter role ${user} login`],
  ['the login has another name', ({ user }) => `alter role ${user} rename to ${user}_x`, ({ user }) => `alter role ${user}_x rename to ${user}`],
  [
    'the right to connect is taken',
    ({ database }) => `revoke connect on database ${database} from public`,
    ({ database }) => `grant connect on database ${database} to public`,
  ],
  [
    'the database takes no connections',
    ({ database }) => `alter database ${database} allow_connections false`,
    ({ database }) => `alter database ${database} allow_connections true`,
  ],
]

test.each(refusing)('a database that refuses us is told as unreachable, in one line of the log: %s', async (_, refuse, allow) => {
  const office = await openOffice()
  const { user } = await limitConnections(office, 20)
  const names = { user, database: String(office.config.database) }
  const { caller, lines } = await over(office, { user })
  const admin = new pg.Client({ ...office.config, database: 'postgres' })
  await admin.connect()
  try {
    await admin.query(refuse(names))
    for (const answer of [await caller.get('/api/escalations'), await caller.post('/api/escalations', completeCase), await caller.get('/api/sops')])
      expect(answer).toMatchObject({ status: 503, body: { code: 'database.unreachable' } })
    expect(lines.map((line) => JSON.parse(line).msg)).toEqual(['a request was refused'])
  } finally {
    await admin.query(allow(names))
    await admin.end()
  }
  expect((await caller.post('/api/escalations', completeCase)).status).toBe(201)
})

test.each([{ database: 'no_such_database' }, { user: 'no_such_login' }])('a database that does not know us is unreachable: %j', async (config) => {
  const { caller, lines } = await over(await openOffice(), config)
  for (let time = 0; time < 3; time++) expect(await caller.get('/api/escalations')).toMatchObject({ status: 503, body: { code: 'database.unreachable' } })
  expect(lines).toHaveLength(1)
})

test('a full disk of evidence is told as such', async () => {
  const office = await openOffice()
  const store = await openStore(office.evidence)
  const full = (code: string): Store => ({ ...store, write: () => Promise.reject(Object.assign(new Error('no room'), { code })) })
  for (const code of ['ENOSPC', 'EDQUOT']) {
    const { caller, lines } = await over(office, {}, full(code))
    const upload = new Request(address, { method: 'POST', body: form(['file', new File([Uint8Array.from(png(1, 1))], 'x.png')]) })
    const answer = await caller.fetch(upload)
    expect(answer.status).toBe(507)
    expect(await answer.json()).toMatchObject({ code: 'storage.full' })
    expect(lines).toHaveLength(1)
  }
})

describe('connections', () => {
  test('that are all in use are waited for: three servers with few of them, and 120 writes at once', { timeout: 60_000 }, async () => {
    const office = await openOffice()
    const limited = await limitConnections(office, 12)
    const servers = await Promise.all(Array.from({ length: 3 }, () => over(office, { ...limited, max: 20 })))
    const write = (_: unknown, at: number) => servers[at % 3]?.caller.post('/api/escalations', { ask: `May we? ${at}` }).then(({ status }) => status)
    const statuses = await Promise.all(Array.from({ length: 120 }, write))
    expect(statuses.filter((status) => status !== 201)).toEqual([])
  })

  test.each([
    [17, { requests: 3, queue: 2 }],
    [7, { requests: 3, queue: 2 }],
    [57, { requests: 19, queue: 4 }],
    [97, { requests: 20, queue: 4 }],
    [197, { requests: 20, queue: 4 }],
    [0, { requests: 3, queue: 2 }],
  ])('are divided so that two processes fit: %s', (free, room) => expect(roomFor(free)).toEqual(room))
})

/** Somebody who may have only so many connections to this database, as with a PostgreSQL that has few. */
async function limitConnections({ config }: Office, most: number) {
  const user = `few_${crypto.randomUUID().replaceAll('-', '')}`
  const client = new pg.Client(config)
  await client.connect()
  await client.query(`create role ${user} login connection limit ${most} in role pg_read_all_data, pg_write_all_data`)
  await client.query(`grant usage, create on schema public to ${user}; grant all on all sequences in schema public to ${user}`)
  await client.query(`grant all on schema pgboss to ${user}; grant all on all tables in schema pgboss to ${user}`)
  onTestFinished(async () => {
    await client.query(`drop owned by ${user}; drop role ${user}`)
    await client.end()
  })
  return { user }
}
