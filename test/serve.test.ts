import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

let folder: string
const running = new Set<ChildProcess>()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baton-serve-'))
  await chmod(folder, 0o711) // as root, PostgreSQL runs as somebody else, who has to pass
})

afterAll(async () => {
  for (const child of running) child.kill('SIGTERM')
  await Promise.all([...running].map((child) => new Promise((done) => child.once('exit', done))))
  await rm(folder, { recursive: true, force: true })
})

/** `npm start` without npm: the starter as a process of its own, in a data folder of its own. */
function start(env: Record<string, string>) {
  const child = spawn(process.execPath, ['bin/baton.js', 'serve'], {
    env: { PATH: process.env.PATH ?? '', BATON_DATA: join(folder, 'data'), LOG_LEVEL: 'info', ...env },
  })
  let [out, log] = ['', '']
  child.stdout.on('data', (text) => (out += text))
  child.stderr.on('data', (text) => (log += text))
  running.add(child)
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code))).finally(() => running.delete(child))
  const said = async (words: string) => {
    await expect.poll(() => out, { timeout: 20_000 }).toContain(words)
    return out
  }
  return { child, ended, said, out: () => out, log: () => log }
}

async function freePort() {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  await new Promise((done) => server.close(done))
  return String(typeof address === 'object' && address ? address.port : 0)
}

describe('starting', () => {
  test('prints the address and a set-up link, keeps its secret to itself, and started again says where it runs already', async () => {
    const PORT = await freePort()
    const first = start({ PORT })
    const out = await first.said('/setup#')
    expect(out).toContain(`Baton is at http://127.0.0.1:${PORT}`)
    expect(((await stat(join(folder, 'data', 'secret'))).mode & 0o777).toString(8)).toBe('600')

    const second = start({ PORT })
    expect(await second.ended).toBe(0)
    expect(second.out()).toBe(`Baton already runs at http://127.0.0.1:${PORT}\n`)

    const beside = start({ PORT: await freePort() })
    await beside.said('Baton is at')
    beside.child.kill('SIGTERM')
    expect(await beside.ended).toBe(0)

    expect((await fetch(`http://127.0.0.1:${PORT}/readyz`)).status).toBe(200) // the other process has not taken the database along
    first.child.kill('SIGTERM')
    expect(await first.ended).toBe(0)
  })

  test('lets a request that runs finish when it is told to stop', async () => {
    const PORT = await freePort()
    const server = start({ PORT })
    const token = (await server.said('/setup#')).split('#')[1]?.trim()
    const body = JSON.stringify({ token, name: 'Noor', email: 'noor@example.com', password: 'a long enough password' })

    const answer = fetch(`http://127.0.0.1:${PORT}/api/setup`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    await new Promise((done) => setTimeout(done, 20)) // under way: the password is being hashed
    server.child.kill('SIGTERM')

    expect((await answer).status).toBe(201)
    expect(await server.ended).toBe(0)
  })

  test('ends the streams of those who follow changes when it is told to stop, rather than wait for them', async () => {
    const PORT = await freePort()
    const server = start({ PORT })
    await server.said('Baton is at')
    const json = { 'content-type': 'application/json', origin: `http://127.0.0.1:${PORT}` }
    const signIn = JSON.stringify({ email: 'noor@example.com', password: 'a long enough password' })
    const signedIn = await fetch(`http://127.0.0.1:${PORT}/api/auth/sign-in/email`, { method: 'POST', headers: json, body: signIn })
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
    const { body } = await fetch(`http://127.0.0.1:${PORT}/api/events`, { headers: { cookie } })
    const stream = body?.pipeThrough(new TextDecoderStream()).getReader()
    expect((await stream?.read())?.value).toMatch(/^retry: /)

    server.child.kill('SIGTERM')

    expect(await stream?.read()).toEqual({ done: true }) // cut off, it would throw
    expect(await server.ended).toBe(0)
  })

  test('stops in order when it is told twice at once, as service managers do', async () => {
    const server = start({ PORT: await freePort() })
    await server.said('Baton is at')

    server.child.kill('SIGTERM')
    server.child.kill('SIGINT')

    expect(await server.ended).toBe(0)
    expect(server.log()).toContain('"msg":"stopped"')
  })

  test('with a wrong setting ends with a sentence that names it, what is wrong and an example', async () => {
    const server = start({ PORT: 'eighty', DATABASE_URL: 'mysql://db' })

    expect(await server.ended).toBe(4)
    expect(server.log()).toBe(
      'Baton cannot start with these settings:\n  PORT: is not a number; for example PORT=4180\n  DATABASE_URL: is not a postgres:// address; for example DATABASE_URL=postgres://baton:password@db.internal/baton\n',
    )
  })

  test('on a port that another program has says so', async () => {
    const other = createServer((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\nhello'))
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
    const address = other.address()
    const server = start({ PORT: String(typeof address === 'object' && address ? address.port : 0) })

    expect(await server.ended).toBe(4)
    expect(server.log()).toContain('Another program uses this port. Choose a free one, for example PORT=4181.')
    other.close()
  })

  test('with an address that nobody knows names the setting', async () => {
    const server = start({ PORT: await freePort(), HOST: 'nowhere.invalid' })

    expect(await server.ended).toBe(4)
    expect(server.log()).toContain('Nobody knows the address in HOST.')
  })

  test('with a secret that is cut off says so rather than sign with nothing, and leaves no half-made one', async () => {
    const file = join(folder, 'data', 'secret')
    expect((await readdir(join(folder, 'data'))).filter((name) => name.startsWith('secret'))).toEqual(['secret'])
    await writeFile(file, '')
    const server = start({ PORT: await freePort() })

    expect(await server.ended).toBe(4)
    expect(server.log()).toContain(`The secret in ${file} is cut off. Delete the file`)
    await rm(file)
  })

  test('with a database that cannot be reached says which setting to look at, and no password', async () => {
    const server = start({ PORT: await freePort(), DATABASE_URL: 'postgres://baton:hunter2@127.0.0.1:1/baton' })

    expect(await server.ended).toBe(4)
    expect(server.log()).toMatch(/The database of DATABASE_URL does not let us in/)
    expect(server.log()).not.toContain('hunter2')
  })
})
