import { setTimeout as sleep } from 'node:timers/promises'
import { say } from '../figure.ts'
import { withFolder } from '../folder.ts'
import { inHouse } from '../house.ts'
import { type Asker, addPeople } from '../people.ts'
import { freePort, type Server, startServer } from '../server.ts'
import { kill, killWhatIsLeft, victimsByChance } from './kill.ts'
import { faultsIn } from './verify.ts'
import { type Ledger, write } from './writer.ts'

/** How it went: kills, acknowledged writes, tries whose answer was lost, the longest time without a server (ms), and what is wrong. */
export type Survival = { kills: number; acknowledged: number; lost: number; longestGap: number; faults: string[] }

const writers = 6

/**
 * Has writers at work while server, database or both are killed at random moments, and then compares what was acknowledged with what is there.
 * `least`: so many writes are to be acknowledged before they stop, however slow the machine is.
 */
export function survive(kills: number, least = 0): Promise<Survival> {
  return withFolder('crash', async (folder) => {
    const [authors, tier2] = await inHouse(folder, async ({ db }) => [await addPeople(db, 'tier1', writers), await addPeople(db, 'tier2', writers)])
    const ledger: Ledger = { stories: [], lost: 0 }
    const longestGap = await killWhileWriting({ folder, kills, least, authors, tier2, ledger })
    const faults = await inHouse(folder, ({ db }) => faultsIn(db, ledger))
    return { kills, acknowledged: acknowledgedIn(ledger), lost: ledger.lost, longestGap, faults }
  })
}

const acknowledgedIn = ({ stories }: Ledger) => stories.flatMap(({ writes }) => writes).length

type Run = { folder: string; kills: number; least: number; authors: Asker[]; tier2: Asker[]; ledger: Ledger }

async function killWhileWriting({ folder, kills, least, authors, tier2, ledger }: Run) {
  const port = await freePort()
  let server = await startServer(folder, port)
  let over = false
  const end = () => {
    over = true
  }
  const enough = async (longestGap: number) => {
    while (!over && acknowledgedIn(ledger) < least) await sleep(50)
    return longestGap
  }
  const onStart = (next: Server) => {
    server = next
  }
  try {
    const { address } = server
    const pairs = authors.map((author, at) => ({ author, tier2: tier2[at] ?? author }))
    const writing = Promise.all(pairs.map((pair) => write({ address, ...pair, ledger, stopped: () => over }))).finally(end)
    const killed = killAgainAndAgain(server, { folder, port, kills, onStart, stopped: () => over })
    const killing = killed.then(enough).finally(end)
    await Promise.allSettled([writing, killing]) // whichever fails ends the other, and both have ended before anything is taken away
    await writing
    await server.stop()
    return await killing
  } finally {
    killWhatIsLeft(server, folder)
  }
}

type Killing = { folder: string; port: number; kills: number; onStart(server: Server): void; stopped(): boolean }

async function killAgainAndAgain(first: Server, { folder, port, kills, onStart, stopped }: Killing) {
  let server = first
  let longestGap = 0
  for (const victim of victimsByChance().take(kills)) {
    await sleep(100 + Math.random() * 1_500)
    if (stopped()) break
    const from = performance.now()
    const killed = kill(victim, server, folder)
    if (victim === 'database') await server.answersAgain()
    else {
      await server.ended
      server = await startServer(folder, port)
      onStart(server)
    }
    const gap = performance.now() - from
    longestGap = Math.max(longestGap, gap)
    say(`killed: ${killed}; back after ${Math.round(gap)} ms`)
  }
  return longestGap
}
