import { type Figure, median, quantile, say } from '../figure.ts'
import { withFolder } from '../folder.ts'
import { inHouse } from '../house.ts'
import { ask } from '../load.ts'
import { type Asker, addPeople } from '../people.ts'
import { freePort, type Server, startServer } from '../server.ts'
import { fill } from './fill.ts'

const [few, many] = [10_000, 100_000]
const rounds = 10
const requests = 40

/** The queue page over HTTP, as a browser asks for it, with many escalations and with few; asked in turns. */
export async function queue(): Promise<Figure[]> {
  const measured = await withOffice(few, (small) => withOffice(many, (large) => compare(small, large)))
  const [p95Small, p95Large] = [quantile(measured.small, 0.95), quantile(measured.large, 0.95)]
  say(`p50 ${median(measured.small).toFixed(2)} and ${median(measured.large).toFixed(2)} ms, p95 ${p95Small.toFixed(2)} and ${p95Large.toFixed(2)} ms`)
  return [
    { bench: 'queue', figure: `p95 at ${many} escalations`, value: p95Large, unit: 'ms', must: 15, less: true },
    { bench: 'queue', figure: `p95 at ${many} against ${few}`, value: p95Large / p95Small, unit: 'times', must: 1.3, less: true },
  ]
}

type Office = { server: Server; who: Asker }

function withOffice<T>(count: number, use: (office: Office) => Promise<T>): Promise<T> {
  return withFolder('queue', async (folder) => {
    const who = await inHouse(folder, async ({ db }) => {
      const people = await addPeople(db, 'tier2', 50)
      await fill(db, people, count)
      return people[0]
    })
    if (!who) throw new Error('Somebody has to ask.')
    const server = await startServer(folder, await freePort())
    try {
      return await use({ server, who })
    } finally {
      await server.stop()
    }
  })
}

async function compare(small: Office, large: Office) {
  const measured: { small: number[]; large: number[] } = { small: [], large: [] }
  for (const office of [small, large]) await times(office) // both warm
  for (let round = 0; round < rounds; round++) {
    const pairs = [[small, measured.small] as const, [large, measured.large] as const]
    for (const [office, into] of round % 2 === 0 ? pairs : pairs.toReversed()) into.push(...(await times(office)))
  }
  return measured
}

async function times({ server: { address }, who }: Office) {
  const headers = { authorization: `Bearer ${who.token}` }
  const taken: number[] = []
  while (taken.length < requests) {
    const from = performance.now()
    const page = await ask({ address, path: '/api/escalations?view=queue', headers })
    taken.push(performance.now() - from)
    if (!page.includes('"items":[{')) throw new Error('The queue is empty.')
  }
  return taken
}
