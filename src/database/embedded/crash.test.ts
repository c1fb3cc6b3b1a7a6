import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { expect, it, onTestFinished } from 'vitest'
import { hasCode } from './errors.ts'
import { startEmbeddedPostgres } from './start.ts'

const worker = fileURLToPath(new URL('./crash.worker.ts', import.meta.url))

/** Lets a worker write until the moment of its death, and kills what `victims` chooses, all in one breath. */
async function crash(folder: string, notes: string, victims: (node: number, postmaster: number) => number[]) {
  const child = spawn(process.execPath, [worker, folder, notes], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [said] = await once(child.stdout, 'data')
  await sleep(100 + Math.random() * 200)
  const gone = once(child, 'exit')
  for (const pid of victims(child.pid ?? 0, Number(said))) killIfAlive(pid)
  await gone
}

/** A server's processes end by themselves as soon as its first is killed: some are gone before their turn. */
function killIfAlive(pid: number) {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if (!hasCode(error, 'ESRCH')) throw error
  }
}

/** All the processes of a server. macOS has no such list; there the others end by themselves. */
function family(postmaster: number) {
  if (process.platform !== 'linux') return [postmaster]
  const children = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8')
  return [postmaster, ...children.trim().split(' ').map(Number)]
}

it('every row that was acknowledged is there after Node, the server, or both were killed', async () => {
  const place = mkdtempSync(join(tmpdir(), 'baton-crash-'))
  chmodSync(place, 0o711)
  onTestFinished(() => rmSync(place, { recursive: true, force: true }))
  const [folder, notes] = [join(place, 'data'), join(place, 'notes')]
  writeFileSync(notes, '')

  await crash(folder, notes, (node) => [node])
  await crash(folder, notes, (node, postmaster) => [node, postmaster])
  await crash(folder, notes, (node, postmaster) => [node, ...family(postmaster)])

  const server = await startEmbeddedPostgres(folder)
  const client = new pg.Client(server.config)
  await client.connect()
  const { rows } = await client.query<{ id: string }>('select id from acknowledged')
  await client.query('create extension amcheck')
  await client.query("select bt_index_check('acknowledged_pkey', true)")
  await client.end()
  expect(await server.stop()).toBe('stopped')

  const acknowledged = readFileSync(notes, 'utf8').trim().split('\n')
  expect(acknowledged.length).toBeGreaterThan(30)
  expect(new Set(acknowledged).difference(new Set(rows.map(({ id }) => id)))).toEqual(new Set())
})
