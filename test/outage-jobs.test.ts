import { join } from 'node:path'
import { expect, test } from 'vitest'
import { completeCase } from './cases.ts'
import { openServer, ownFolder, signIn } from './own-server.ts'

const long = { timeout: 60_000, interval: 300 }

type Said = { id: string; version: number; wait: object | null; person: { id: string } }

async function opened() {
  const server = await openServer(join(await ownFolder(), 'data'), { BATON_DEV: '1' })
  const { headers } = await signIn(server)
  const asWith = (who: Record<string, string>) => async (method: string, path: string, body?: object, version?: number) => {
    const sent = { ...who, 'idempotency-key': crypto.randomUUID(), ...(version ? { 'if-match': `"${version}"` } : {}) }
    const answer = await fetch(`${server.address}/api${path}`, { method, headers: sent, ...(body ? { body: JSON.stringify(body) } : {}) })
    return { status: answer.status, body: (await answer.json()) as Said }
  }
  const ask = asWith(headers)
  const added = await ask('POST', '/people', { name: 'Tomás', email: 'tomas@example.com', role: 'tier2' })
  const { headers: signed } = await fetch(`${server.address}/api/dev/sign-in/${added.body.person.id}`, { redirect: 'manual' })
  const asTomas = asWith({ ...headers, cookie: signed.get('set-cookie')?.split(';')[0] ?? '' })
  return { ...server, ask, asTomas }
}

test('what falls due while PostgreSQL is frozen or killed is done afterwards: reminders, and work on the queue', { timeout: 120_000 }, async () => {
  const { ask, asTomas, postmaster, log } = await opened()
  const drafted = await ask('POST', '/escalations', completeCase)
  const path = `/escalations/${drafted.body.id}`
  expect((await ask('POST', `${path}/submissions`, {}, drafted.body.version)).status).toBe(201)
  const accepted = await asTomas('POST', `${path}/acceptances`, {}, drafted.body.version + 1)
  expect(accepted.status).toBe(201)
  const until = new Date(Date.now() + 3_000).toISOString()
  expect((await asTomas('POST', `${path}/waits`, { on: 'customer', reason: 'Which plan?', until }, accepted.body.version)).status).toBe(201)

  const pids = postmaster()
  for (const pid of pids) process.kill(pid, 'SIGSTOP')
  await expect.poll(() => ask('GET', path).then(({ status }) => status), long).toBe(503)
  await expect.poll(() => Date.now(), long).toBeGreaterThan(Date.parse(until))
  for (const pid of pids) process.kill(pid, 'SIGKILL')

  await expect.poll(() => ask('GET', path).then(({ status, body }) => status === 200 && body.wait), long).toBeNull()
  await expect.poll(() => ask('GET', `${path}/timeline`).then(({ body }) => JSON.stringify(body)), long).toContain('resumed')
  expect(log()).not.toContain('"fault"')
})
