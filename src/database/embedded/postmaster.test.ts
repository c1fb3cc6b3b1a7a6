import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import type { Home } from './home.ts'
import { defuseStale, livePostmaster } from './postmaster.ts'

const rest = '/srv/pg18/data\n1700000000\n5432\n/srv/pg18/s\n\n  1234567   7654321\nready   \n'

let home: Home
let file: string

beforeEach(() => {
  const cluster = mkdtempSync(join(realpathSync(tmpdir()), 'baton-postmaster-'))
  const [data, sockets] = [join(cluster, 'data'), join(cluster, 's')]
  for (const folder of [data, sockets]) mkdirSync(folder)
  home = { cluster, data, sockets, log: join(cluster, 'postgres.log'), native: '/nowhere', ids: null }
  file = join(data, 'postmaster.pid')
  return () => rmSync(cluster, { recursive: true })
})

/** A process that stands in the given folder, as a server stands in its data. */
async function standingIn(cwd: string) {
  const child = spawn('/bin/sleep', ['60'], { cwd, stdio: 'ignore' })
  onTestFinished(() => void child.kill())
  await once(child, 'spawn')
  return child.pid ?? 0
}

async function buried() {
  const child = spawn('/bin/true')
  await once(child, 'exit')
  return child.pid ?? 0
}

const write = (pid: number, more = rest) => writeFileSync(file, `${pid}\n${more}`)

describe.runIf(process.platform === 'linux')('a server', () => {
  it('is the process that stands in the data folder', async () => {
    const pid = await standingIn(home.data)
    write(pid)
    expect(livePostmaster(home)).toEqual({ pid, ready: true })
  })

  it('is not ready while its file does not say so', async () => {
    const pid = await standingIn(home.data)
    write(pid, rest.replace('ready   ', 'starting'))
    expect(livePostmaster(home)).toEqual({ pid, ready: false })
  })

  it('is not another process that has its number now, nor one that is gone, nor an empty file', async () => {
    expect(livePostmaster(home)).toBe(null)
    write(await standingIn('/'))
    expect(livePostmaster(home)).toBe(null)
    write(await buried())
    expect(livePostmaster(home)).toBe(null)
    writeFileSync(file, '')
    expect(livePostmaster(home)).toBe(null)
  })
})

describe.runIf(process.platform === 'linux')('a lock file', () => {
  it('that names somebody else gets our number, in place, and keeps the rest', async () => {
    write(await standingIn('/'))
    const before = statSync(file).ino
    defuseStale(home)
    expect(readFileSync(file, 'utf8')).toBe(`${process.pid}\n${rest}`)
    expect(statSync(file).ino).toBe(before)
  })

  it('is not longer afterwards than it should be', () => {
    writeFileSync(file, `999999999999\n${rest}`)
    defuseStale(home)
    expect(readFileSync(file, 'utf8')).toBe(`${process.pid}\n${rest}`)
  })

  it('of a live server is not touched', async () => {
    const pid = await standingIn(home.data)
    write(pid)
    defuseStale(home)
    expect(readFileSync(file, 'utf8')).toBe(`${pid}\n${rest}`)
  })

  it('that a server is about to fill is left empty', () => {
    writeFileSync(file, '')
    defuseStale(home)
    expect(readFileSync(file, 'utf8')).toBe('')
  })

  it('of the socket is treated the same', async () => {
    const lock = join(home.sockets, '.s.PGSQL.5432.lock')
    writeFileSync(lock, `${await buried()}\n${rest}`)
    defuseStale(home)
    expect(readFileSync(lock, 'utf8')).toBe(`${process.pid}\n${rest}`)
  })
})
