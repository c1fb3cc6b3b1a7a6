import { spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { firstClosed } from './access.ts'
import { ownerOf } from './run-as.ts'
import { type Options, startEmbeddedPostgres } from './start.ts'

// initdb does not run from a path with these in it; and from a clone that only root may enter, it runs from a copy beside the data.
const others = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : null
const shellWords = firstClosed(import.meta.dirname, others) === null ? '$HOME "' : ''

const folders: string[] = []
const ours = newFolder()
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function newFolder(name = 'data') {
  const place = mkdtempSync(join(tmpdir(), 'baton-embedded-'))
  chmodSync(place, 0o711) // PostgreSQL's user must get through, where root runs the tests
  folders.push(place)
  return join(place, name)
}

/** Starts or joins, and lets go when the test ends. */
async function start(folder = ours, options: Options = {}) {
  const server = await startEmbeddedPostgres(folder, { fast: true, ...options })
  onTestFinished(() => void server.stop())
  return server
}

type Server = Awaited<ReturnType<typeof start>>

async function ask(server: Server, sql: string) {
  const client = new pg.Client(server.config)
  await client.connect()
  const { rows } = await client.query(sql)
  await client.end()
  return rows
}

const files = (folder: string) => ({ pid: join(folder, 'pg18/data/postmaster.pid'), socket: join(folder, 'pg18/s/.s.PGSQL.5432') })

describe('a first start', () => {
  it('makes a database that answers on a private socket, and nowhere else', async () => {
    const server = await start()
    expect(server.started).toBe(true)
    expect(await ask(server, 'show listen_addresses')).toEqual([{ listen_addresses: '' }])
    expect(await ask(server, 'select current_database() as name')).toEqual([{ name: 'baton' }])
    expect(statSync(server.config.host).mode & 0o777).toBe(0o700)
    expect(statSync(join(ours, 'pg18')).mode & 0o777).toBe(0o700)
    await server.stop()
  })

  it('knows letters of every script, and orders them the same on every platform', async () => {
    const server = await start()
    await ask(server, 'create extension if not exists pg_trgm')
    expect(await ask(server, "select similarity('Übergröße', 'übergröße') as alike")).toEqual([{ alike: 1 }])
    expect(await ask(server, "select show_trgm('ключ') <> '{}' as seen")).toEqual([{ seen: true }])
    expect(await ask(server, "select 'Z' < 'a' as by_code_point")).toEqual([{ by_code_point: true }])
    await server.stop()
  })

  it.each([`a b,c ${shellWords} 'd ü`, `long, ${'ü'.repeat(60)}`])('copes with a folder named %s', async (name) => {
    const server = await start(newFolder(name))
    expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(await server.stop()).toBe('stopped')
    rmSync(server.config.host, { recursive: true, force: true })
  })

  it('made by several at once is one database, started once', async () => {
    const folder = newFolder()
    const servers = await Promise.all([start(folder), start(folder), start(folder)])
    expect(servers.filter(({ started }) => started)).toHaveLength(1)
    expect(new Set(servers.map(({ pid }) => pid)).size).toBe(1)
    const stopped = await Promise.all(servers.map(({ stop }) => stop()))
    expect(stopped.filter((outcome) => outcome === 'stopped')).toHaveLength(1)
  })
})

describe('a server in use', () => {
  it('is joined, and ended by the last one out', async () => {
    const [first, second] = [await start(), await start()]
    expect([first.started, second.started]).toEqual([true, false])
    expect(second.pid).toBe(first.pid)
    expect(await first.stop()).toBe('left running')
    expect(await ask(second, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(await second.stop()).toBe('stopped')
    expect(existsSync(files(ours).pid)).toBe(false)
  })

  it('is brought back when it is killed', async () => {
    const server = await start()
    const before = server.pid
    process.kill(before, 'SIGKILL')
    await vi.waitFor(() => expect(server.pid).not.toBe(before), { timeout: 10_000 })
    expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(await server.stop()).toBe('stopped')
  })

  it('whose data is gone is given up, with the way out', async () => {
    const onLost = vi.fn<(error: Error) => void>()
    const server = await start(ours, { onLost })
    const version = join(ours, 'pg18/data/PG_VERSION')
    renameSync(version, `${version}.away`)
    process.kill(server.pid, 'SIGKILL')
    await vi.waitFor(() => expect(onLost).toHaveBeenCalledOnce(), { timeout: 10_000 })
    renameSync(`${version}.away`, version)
    expect(onLost.mock.calls[0]?.[0].message).toContain('Put it back, or restore a backup')
    expect(await server.stop()).toBe('left running')
  })

  it('that cannot start for now is tried until it does, as while its settings are away', async () => {
    const [onDown, onLost] = [vi.fn<(error: Error) => void>(), vi.fn<(error: Error) => void>()]
    const server = await start(ours, { onDown, onLost })
    const before = server.pid
    const options = join(ours, 'pg18/data/postgresql.conf')
    renameSync(options, `${options}.away`)
    process.kill(before, 'SIGKILL')
    await vi.waitFor(() => expect(onDown.mock.calls.length).toBeGreaterThan(1), { timeout: 20_000 })
    renameSync(`${options}.away`, options)
    await vi.waitFor(() => expect(server.pid).not.toBe(before), { timeout: 20_000 })
    expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(onLost).not.toHaveBeenCalled()
    expect(await server.stop()).toBe('stopped')
  })

  it('does not start with a setting that PostgreSQL does not know, and says so', async () => {
    await expect(start(ours, { settings: { no_such_setting: '1' } })).rejects.toThrow('unrecognized configuration parameter "no_such_setting"')
  })
})

describe('what a killed server left', () => {
  it('does not stop the next one, though its PID is another program’s by now', async () => {
    const owner = ownerOf(join(ours, 'pg18/data'))
    const stranger = spawn('/bin/sleep', ['60'], { ...owner, stdio: 'ignore' })
    onTestFinished(() => void stranger.kill())
    const { pid, socket } = files(ours)
    for (const file of [pid, `${socket}.lock`]) {
      writeFileSync(file, `${stranger.pid}\n${join(ours, 'pg18/data')}\n1700000000\n5432\n${join(ours, 'pg18/s')}\n\n  1234567   7654321\nready   \n`, {
        mode: 0o600,
      })
      chownSync(file, owner?.uid ?? 0, owner?.gid ?? 0)
    }
    const server = await start()
    expect(server.started).toBe(true)
    expect(await server.stop()).toBe('stopped')
  })

  it('is not taken for a free folder while something answers on the socket: that is a server in another container', async () => {
    const other = createServer()
    await new Promise<void>((done) => other.listen(files(ours).socket, done))
    onTestFinished(() => void other.close())
    await expect(start()).rejects.toThrow('in another container')
  })
})

describe('the folder of the database', () => {
  it('is closed to others again, where a restore has opened it', async () => {
    chmodSync(join(ours, 'pg18'), 0o755)
    const server = await start()
    expect(statSync(join(ours, 'pg18')).mode & 0o777).toBe(0o700)
    await server.stop()
  })

  it('is not made where something else stands in its place', async () => {
    const folder = newFolder()
    mkdirSync(folder)
    writeFileSync(join(folder, 'pg18'), '')
    await expect(start(folder)).rejects.toThrow('Move that away')
  })
})
