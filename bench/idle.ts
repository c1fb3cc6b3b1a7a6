import { existsSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Figure, median, say } from './figure.ts'
import { withFolder } from './folder.ts'
import { commandOf, descendants, memoryOf, postmasterOf } from './processes.ts'
import { freePort, startServer } from './server.ts'

/** An older Node than Baton's, where there is one: then a starter runs beside the server. */
const systemNode = '/usr/bin/node'

/** How long it has nothing to do before its memory is read, in milliseconds. */
const rest = 10_000
const starts = 3

type Idle = { memory: number; start: number }

/** Memory of all processes while nobody asks anything, and the time of a warm start to the first answer; of several ways to start, the worse. */
export async function idle(): Promise<Figure[]> {
  const nodes = [process.execPath, systemNode].filter((node) => existsSync(node))
  const found: Idle[] = []
  for (const node of nodes) found.push(await withFolder('idle', (folder) => measure(folder, node)))
  return [
    { bench: 'idle', figure: 'memory of all processes', value: Math.max(...found.map(({ memory }) => memory)), unit: 'MB', must: 250, less: true },
    { bench: 'idle', figure: 'warm start to the first answer', value: Math.max(...found.map(({ start }) => start)), unit: 'ms', must: 2_000, less: true },
  ]
}

async function measure(folder: string, node: string): Promise<Idle> {
  const port = await freePort()
  await startServer(folder, port, { node }).then((first) => first.stop()) // the first start makes the database
  const times: number[] = []
  let memory = 0
  while (times.length < starts) {
    const server = await startServer(folder, port, { node })
    times.push(server.startedIn)
    if (times.length === starts) memory = await restingMemory(folder, server.pid)
    await server.stop()
  }
  say(`${node}: ${Math.round(memory)} MB, started in ${times.map(Math.round).join(', ')} ms`)
  return { memory, start: median(times) }
}

async function restingMemory(folder: string, server: number) {
  await sleep(rest)
  const database = postmasterOf(folder) ?? 0
  const pids = [...new Set([server, ...descendants(server), database, ...descendants(database)])]
  for (const pid of pids) say(`  ${memoryOf(pid).toFixed(1)} MB  ${commandOf(pid).slice(0, 90)}`)
  return pids.reduce((sum, pid) => sum + memoryOf(pid), 0)
}
