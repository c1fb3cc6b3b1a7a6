import { spawnSync } from 'node:child_process'
import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openServer, ownFolder, signIn } from './own-server.ts'

const long = { timeout: 90_000, interval: 300 }

/** A disk of its own, of 400 MB; null where this user may not make one. */
async function ownDisk() {
  const folder = await ownFolder()
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=400m,mode=0711', 'tmpfs', folder])
  if (status !== 0) return null
  onTestFinished(() => void spawnSync('umount', ['-l', folder]))
  return folder
}

function fill(path: string) {
  const file = openSync(path, 'a')
  for (const size of [1_000_000, 4_096, 1]) {
    try {
      for (;;) writeSync(file, Buffer.alloc(size))
    } catch {}
  }
  closeSync(file)
}

test('a disk that was full is used again by itself, though PostgreSQL ended by it', { timeout: 240_000 }, async ({ skip }) => {
  const disk = await ownDisk()
  if (disk === null) return skip('this user may not mount a disk: the test of a full disk is left out')
  const server = await openServer(join(disk, 'data'))
  const { draft, headers } = await signIn(server)
  expect((await draft()).status).toBe(201)
  const filler = join(disk, 'filler')

  const statuses = new Set<number>()
  const big = 'x'.repeat(15_000)
  fill(filler)
  expect(await upload(server.address, headers)).toBe(507)
  // Rows until WAL has to grow: then a write fails, or PostgreSQL panics.
  await expect
    .poll(async () => {
      fill(filler)
      for (let i = 0; i < 40; i++) statuses.add((await draft(undefined, big)).status)
      return statuses.has(507) || statuses.has(503)
    }, long)
    .toBe(true)
  expect(statuses).not.toContain(500)
  await expect.poll(() => fetch(`${server.address}/readyz`).then(({ status }) => status), long).toBe(503)

  // The server ends, and cannot start without room.
  for (const pid of server.postmaster().slice(0, 1)) process.kill(pid, 'SIGKILL')
  await expect.poll(() => draft().then(({ status }) => status), long).toBe(503)
  await expect.poll(() => server.log(), long).toContain('PostgreSQL does not start')
  expect((await fetch(`${server.address}/healthz`)).status).toBe(200)

  rmSync(filler)
  await expect.poll(() => draft().then(({ status }) => status), long).toBe(201)
  await expect.poll(() => fetch(`${server.address}/readyz`).then(({ status }) => status), long).toBe(200)
  expect(server.log()).not.toContain('"msg":"fault"')
})

async function upload(address: string, { 'content-type': _, ...headers }: Record<string, string>) {
  const body = new FormData()
  body.append('file', new File([new Uint8Array(5_000_000)], 'screenshot.bin'))
  return (await fetch(`${address}/api/evidence`, { method: 'POST', headers, body })).status
}
