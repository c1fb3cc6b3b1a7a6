import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { clusterIn } from '#src/database/embedded/access.ts'
import { socketFolder } from '#src/database/embedded/home.ts'
import { type Figure, median, say } from '../figure.ts'
import { withFolder } from '../folder.ts'
import { inHouse } from '../house.ts'
import { addPeople } from '../people.ts'
import { freePort, startServer } from '../server.ts'
import { bareSide, batonSide, type Side } from './sides.ts'

const rounds = 6
const clients = 8

/** How long one side has at a time, in milliseconds. */
const turn = 4_000

/** Drafts written and submitted, each committed to disk, against bare routes that insert the same rows; in turns on one database. */
export function submissions(): Promise<Figure[]> {
  return withFolder('submissions', async (folder) => {
    const [who] = await inHouse(folder, ({ db }) => addPeople(db, 'tier1', 1))
    if (!who) throw new Error('Somebody has to submit.')
    const server = await startServer(folder, await freePort())
    const bare = await startBare(folder, who.id)
    try {
      return await compare(batonSide(server.address, who), bareSide(bare.address))
    } finally {
      bare.stop()
      await server.stop()
    }
  })
}

async function compare(baton: Side, bare: Side): Promise<Figure[]> {
  await perSecond(baton)
  await perSecond(bare)
  const measured = []
  for (let round = 0; round < rounds; round++) {
    // Whoever goes second finds the larger tables, so the two take turns at it.
    const first = round % 2 === 0 ? await perSecond(baton) : 0
    const bareRate = await perSecond(bare)
    const batonRate = first || (await perSecond(baton))
    say(`Baton ${batonRate.toFixed(1)}/s, bare ${bareRate.toFixed(1)}/s`)
    measured.push({ batonRate, bareRate, ratio: (100 * batonRate) / bareRate })
  }
  return [
    { bench: 'submissions', figure: 'against bare routes', value: median(measured.map(({ ratio }) => ratio)), unit: '%', aim: 60 },
    { bench: 'submissions', figure: 'submissions a second', value: median(measured.map(({ batonRate }) => batonRate)), unit: '1/s' },
    { bench: 'submissions', figure: 'bare submissions a second', value: median(measured.map(({ bareRate }) => bareRate)), unit: '1/s' },
  ]
}

/** Several clients, each with one submission after another. */
async function perSecond(side: Side) {
  const from = performance.now()
  const client = async () => {
    let done = 0
    for (; performance.now() - from < turn; done++) await side()
    return done
  }
  const done = await Promise.all(Array.from({ length: clients }, client))
  return (1_000 * done.reduce((sum, one) => sum + one, 0)) / (performance.now() - from)
}

async function startBare(folder: string, person: string) {
  const port = await freePort()
  const args = ['bench/submissions/bare.ts', socketFolder(clusterIn(folder)), person, '1', String(port)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 2, 2] })
  const address = `http://127.0.0.1:${port}`
  while (!(await fetch(address).catch(() => null))) await sleep(20)
  return { address, stop: () => child.kill('SIGTERM') }
}
