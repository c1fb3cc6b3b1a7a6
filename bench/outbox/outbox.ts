import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { completeCase } from '#test/cases.ts'
import { openUnsteady } from '#test/slack/unsteady.ts'
import { type Figure, median, quantile, say } from '../figure.ts'
import { withFolder } from '../folder.ts'
import { inHouse } from '../house.ts'
import { ask } from '../load.ts'
import { type Asker, addPeople } from '../people.ts'
import { freePort, type Server, startServer } from '../server.ts'
import { leaveUnsaid, unsaidIn } from './backlog.ts'

const submissions = 40
const escalations = 250

/** Between two submissions, in milliseconds: nothing else is going on. */
const rest = 300

/** A Slack that takes everything at once, in the process of the bench. */
type Receiver = Awaited<ReturnType<typeof openUnsteady>>

/** Through the real SDK to a receiver on this machine: how long after a submission its card stands there, and how many things are told a second when many wait. */
export function outbox(): Promise<Figure[]> {
  return withFolder('outbox', async (folder) => {
    const [author] = await inHouse(folder, ({ db }) => addPeople(db, 'tier1', 1))
    const [decider] = await inHouse(folder, ({ db }) => addPeople(db, 'tier2', 1))
    if (!author || !decider) throw new Error('Somebody has to submit, and somebody to accept.')
    const receiver = await openUnsteady({ faulty: 0 })
    try {
      return [...(await whenIdle(folder, receiver, author, decider)), ...(await whenMany(folder, receiver))]
    } finally {
      receiver.close()
    }
  })
}

const withServer = async <T>(folder: string, { apiUrl }: Receiver, use: (server: Server) => Promise<T>): Promise<T> => {
  const server = await startServer(folder, await freePort(), { more: { SLACK_BOT_TOKEN: 'xoxb-bench', SLACK_API_URL: apiUrl } })
  try {
    return await use(server)
  } finally {
    await server.stop()
  }
}

async function whenIdle(folder: string, receiver: Receiver, author: Asker, decider: Asker): Promise<Figure[]> {
  const taken = await withServer(folder, receiver, async ({ address }) => {
    const times = []
    for (let at = 0; at < submissions; at++) times.push(await untilToldOf(address, receiver, author))
    await story(address, receiver, author, decider)
    return times.slice(5) // the first ones find nothing warm
  })
  say(`p50 ${median(taken).toFixed(1)} ms, p95 ${quantile(taken, 0.95).toFixed(1)} ms`)
  return [
    {
      bench: 'outbox',
      figure: 'p95 from the request that submits to the card in Slack, idle',
      value: quantile(taken, 0.95),
      unit: 'ms',
      must: 1_000,
      less: true,
    },
  ]
}

const post = async (address: string, { token }: Asker, path: string, body: object, version = '1') => {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': randomUUID(), 'if-match': `"${version}"` }
  return JSON.parse(await ask({ address, path, method: 'POST', headers, text: JSON.stringify(body) }))
}

/** From before the submission is asked for until the receiver has its card: longer than from its commit. */
async function untilToldOf(address: string, receiver: Receiver, author: Asker): Promise<number> {
  const { id } = await post(address, author, '/api/escalations', completeCase)
  await sleep(rest)
  const [from, before] = [performance.now(), receiver.kept.length]
  await post(address, author, `/api/escalations/${id}/submissions`, {})
  await heard(receiver, before + 1)
  return (receiver.kept.at(-1)?.at ?? Number.NaN) - from
}

/** One escalation with all that is told of it: its card twice, three lines of its thread, and three direct messages. */
async function story(address: string, receiver: Receiver, author: Asker, decider: Asker) {
  const before = receiver.kept.length
  const { id } = await post(address, author, '/api/escalations', completeCase)
  await post(address, author, `/api/escalations/${id}/submissions`, {})
  await heard(receiver, before + 1)
  await post(address, decider, `/api/escalations/${id}/acceptances`, {}, '2')
  for (const text of ['First.', 'Second.']) await post(address, decider, `/api/escalations/${id}/comments`, { text })
  await heard(receiver, before + 7)
}

async function heard({ kept }: Receiver, count: number) {
  for (const end = Date.now() + 60_000; kept.length < count; ) {
    if (Date.now() > end) throw new Error(`Slack was told ${kept.length} things, and not ${count}.`)
    await sleep(1)
  }
}

async function whenMany(folder: string, receiver: Receiver): Promise<Figure[]> {
  const promised = await inHouse(folder, async ({ db }) => {
    const { id } = await db.selectFrom('escalations').select('id').where('state', '=', 'accepted').executeTakeFirstOrThrow()
    return leaveUnsaid(db, id, escalations)
  })
  const before = receiver.kept.length
  // Each escalation's card is posted once and brought up to date once, which the receiver does not keep.
  await withServer(folder, receiver, () => heard(receiver, before + promised - escalations))
  const left = await inHouse(folder, ({ db }) => unsaidIn(db))
  const [first = 0, last = 0] = [receiver.kept[before]?.at, receiver.kept.at(-1)?.at]
  const seconds = (last - first) / 1_000
  say(`${promised} deliveries in ${seconds.toFixed(1)} s, ${left} of them left`)
  return [{ bench: 'outbox', figure: 'deliveries a second', value: promised / seconds, unit: '1/s', must: 200 }]
}
