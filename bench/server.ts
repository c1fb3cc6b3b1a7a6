import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** How long a start may take before it counts as one that needs a hand, in milliseconds. */
const patience = 60_000

/** A Baton as a process of its own; `startedIn` is the time until its first answer, in milliseconds. */
export type Server = {
  pid: number
  address: string
  startedIn: number
  ended: Promise<void>
  isOver(): boolean
  answersAgain(): Promise<void>
  stop(): Promise<void>
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  await new Promise((done) => server.close(done))
  if (typeof address !== 'object' || !address) throw new Error('No port is free.')
  return address.port
}

/** `npm start` without npm, on a data folder; ready when this returns. `more` are further settings. Throws, with Baton's own words, when it cannot start. */
export async function startServer(folder: string, port: number, { node = process.execPath, more = {} as Record<string, string> } = {}): Promise<Server> {
  const from = performance.now()
  const words = join(folder, 'server.log')
  const log = openSync(words, 'a')
  const env = { PATH: process.env.PATH ?? '', BATON_DATA: folder, PORT: String(port), LOG_LEVEL: 'warn', ...more }
  const child = spawn(node, ['bin/baton.js', 'serve'], { env, stdio: ['ignore', log, log] })
  closeSync(log)
  let over = false
  const ended = new Promise<void>((done) => {
    child.once('exit', () => {
      over = true
      done()
    })
  })
  const address = `http://127.0.0.1:${port}`
  const answersAgain = async () => {
    const end = Date.now() + patience
    while (!(await answers(address))) {
      if (over || Date.now() > end) throw new Error(`Baton does not answer:\n${readFileSync(words, 'utf8').slice(-2_000)}`)
      await sleep(10)
    }
  }
  await answersAgain().catch((error: Error) => {
    child.kill('SIGKILL')
    throw error
  })
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return { pid: child.pid ?? 0, address, startedIn: performance.now() - from, ended, isOver: () => over, answersAgain, stop }
}

async function answers(address: string) {
  const answer = await fetch(`${address}/readyz`, { signal: AbortSignal.timeout(2_000) }).catch(() => null)
  await answer?.body?.cancel()
  return answer?.status === 200
}
