import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openServer, ownFolder, signIn } from './own-server.ts'

/** Ten health checks at once. */
const pollTen = (address: string) => Promise.all(Array.from({ length: 10 }, () => fetch(`${address}/readyz`).then(({ status }) => status)))

async function threeServers() {
  const data = join(await ownFolder(), 'data')
  const first = await openServer(data)
  const { headers } = await signIn(first) // before the others start: each replaces the set-up link
  const others = await Promise.all([openServer(data), openServer(data)])
  return { servers: [first, ...others] as const, headers }
}

test('three processes on one folder keep 120 writes at once, and each stays ready for ten health checks', { timeout: 120_000 }, async () => {
  const { servers, headers } = await threeServers()
  const write = async (_: unknown, at: number) => {
    const { address } = servers[at % 3] ?? servers[0]
    const sent = { ...headers, origin: address, 'idempotency-key': crypto.randomUUID() }
    const answer = await fetch(`${address}/api/escalations`, { method: 'POST', headers: sent, body: JSON.stringify({ ask: `May we? ${at}` }) })
    const { number } = (await answer.json()) as { number?: string }
    return { status: answer.status, number }
  }
  const writing = Promise.all(Array.from({ length: 120 }, write))
  const polled = await Promise.all(servers.map(({ address }) => pollTen(address)))
  const written = await writing

  expect(written.filter(({ status }) => status !== 201)).toEqual([])
  expect(new Set(written.map(({ number }) => number)).size).toBe(120)
  expect(polled.flat().filter((status) => status !== 200)).toEqual([])
  for (const { log } of servers) expect(log()).not.toMatch(/fault|refused/)
})
