import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { openServer, ownFolder, signIn } from './own-server.ts'

const long = { timeout: 60_000, interval: 200 }
const status = async (url: string) => (await fetch(url)).status

/** Baton with its own PostgreSQL, a person signed in, and a stream of changes that is open. */
async function opened() {
  const data = join(await ownFolder(), 'data')
  const server = await openServer(data)
  const { draft, headers } = await signIn(server)
  const events = await follow(server.address, headers)
  await expect.poll(events, long).toContain('retry:')
  const sockets = join(data, 'pg18', 's')
  const sql = (text: string) => ask({ host: sockets, user: 'baton', database: 'baton' }, text)
  return { ...server, draft, headers, events, sql }
}

async function ask(config: pg.ClientConfig, text: string) {
  const client = new pg.Client(config)
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

/** What a stream of changes says, as it grows. */
async function follow(address: string, headers: Record<string, string>) {
  const { body } = await fetch(`${address}/api/events`, { headers })
  let said = ''
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader()
  void (async () => {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) said += part.value
  })().catch(() => {})
  return () => said
}

type Server = Awaited<ReturnType<typeof opened>>

const disturbances: [string, (server: Server) => Promise<unknown>][] = [
  [
    'the postmaster is killed',
    async ({ postmaster }) =>
      postmaster()
        .slice(0, 1)
        .map((pid) => process.kill(pid, 'SIGKILL')),
  ],
  ['all of PostgreSQL is killed', async ({ postmaster }) => postmaster().map((pid) => process.kill(pid, 'SIGKILL'))],
  [
    'one process of PostgreSQL is killed, and it restarts',
    async ({ sql, postmaster }) => {
      const [{ pid }] = (await sql("select pid from pg_stat_activity where application_name = 'baton' limit 1")) as [{ pid: number }]
      expect(postmaster()).toContain(pid)
      process.kill(pid, 'SIGKILL')
    },
  ],
  ['all connections are ended', ({ sql }) => sql('select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()').catch(() => {})],
  [
    'it is told to shut down',
    async ({ postmaster }) =>
      postmaster()
        .slice(0, 1)
        .map((pid) => process.kill(pid, 'SIGINT')),
  ],
]

describe('Baton is well again by itself after', () => {
  test.each(disturbances)('%s', { timeout: 180_000 }, async (_, disturb) => {
    const server = await opened()
    expect((await server.draft()).status).toBe(201)

    await disturb(server)
    const statuses = await Promise.all(Array.from({ length: 5 }, () => server.draft().then(({ status }) => status)))
    for (const one of statuses) expect([201, 503]).toContain(one)

    await expect.poll(() => server.draft().then(({ status }) => status), long).toBe(201)
    await expect.poll(() => status(`${server.address}/readyz`), long).toBe(200)
    await expect.poll(() => isHeard(server), long).toBe(true)
    await expect.poll(() => found(server, 'Does the stream go on?'), long).toBe(200)
    expect(await status(`${server.address}/healthz`)).toBe(200)
    expect(server.log()).not.toContain('"fault"')
  })

  test('PostgreSQL was frozen; meanwhile requests are refused, those under way too', { timeout: 180_000 }, async () => {
    const server = await opened()
    const pids = server.postmaster()
    for (const pid of pids) process.kill(pid, 'SIGSTOP')
    try {
      const key = crypto.randomUUID()
      const answers = await Promise.all([server.draft(key), server.draft(), signInStatus(server.address)])
      expect(answers.map(({ status }) => status)).toEqual([503, 503, 503])
      expect(answers[0].headers.get('retry-after')).toBe('2')
      expect(answers[0].body).toMatchObject({ code: 'database.unreachable', facts: { retryAfter: 2 } })
      expect(await status(`${server.address}/readyz`)).toBe(503)
      expect(await status(`${server.address}/healthz`)).toBe(200)
      await Promise.all(Array.from({ length: 20 }, () => server.draft()))
      expect(server.log().match(/a request was refused/g)).toHaveLength(1)
      await sleep(3_000) // long enough to be noticed again
    } finally {
      for (const pid of pids) process.kill(pid, 'SIGCONT')
    }
    await expect.poll(() => server.draft().then(({ status }) => status), long).toBe(201)
    await expect.poll(() => status(`${server.address}/readyz`), long).toBe(200)
    await expect.poll(() => isHeard(server), long).toBe(true)
  })
})

/** Whether the stream that was opened before tells of a change that is made now. */
async function isHeard({ draft, events }: Server) {
  const { body } = await draft()
  await sleep(100)
  return events().includes(String(body.id))
}

async function signInStatus(address: string) {
  const body = JSON.stringify({ email: 'noor@example.com', password: 'a long enough password' })
  const answer = await fetch(`${address}/api/auth/sign-in/email`, { method: 'POST', headers: { 'content-type': 'application/json', origin: address }, body })
  return { status: answer.status, headers: answer.headers, body: await answer.json() }
}

const found = (server: Server, question: string) =>
  fetch(`${server.address}/api/precedents?q=${encodeURIComponent(question)}`, { headers: server.headers }).then(({ status }) => status)
