import { expect, test } from 'vitest'
import { withFolder } from '../bench/folder.ts'
import { inHouse } from '../bench/house.ts'
import { addPeople } from '../bench/people.ts'
import { freePort, startServer } from '../bench/server.ts'

test('twenty cases of 400 kB at once do not end a process with 96 MB of heap, and are all stored', { timeout: 180_000 }, async () => {
  await withFolder('heap', async (folder) => {
    const [author] = await inHouse(folder, ({ db }) => addPeople(db, 'tier1', 1))
    const server = await startServer(folder, await freePort(), { more: { NODE_OPTIONS: '--max-old-space-size=96', EMBEDDINGS_URL: 'off' } })
    const body = JSON.stringify({ steps: Array.from({ length: 20 }, (_, at) => ({ did: `${at} `.repeat(6_000).slice(0, 20_000) })) })
    const post = async () => {
      const headers = { authorization: `Bearer ${author?.token}`, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }
      const answer = await fetch(`${server.address}/api/escalations`, { method: 'POST', headers, body })
      await answer.text()
      return answer.status
    }
    const statuses = await Promise.all(Array.from({ length: 20 }, post))
    expect(server.isOver()).toBe(false)
    expect(statuses).toEqual(Array(20).fill(201))
    await server.stop()
  })
})
