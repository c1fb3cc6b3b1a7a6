import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'

/** A folder of its own for one test; another user, who runs PostgreSQL, may pass through. */
export async function ownFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'baton-outage-'))
  await chmod(folder, 0o711)
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** `npx baton serve` as a process of its own on this data folder, with one administrator signed in. */
export async function openServer(data: string, env: Record<string, string> = {}) {
  const port = await freePort()
  const child = spawn(process.execPath, ['bin/baton.js', 'serve'], {
    env: { PATH: process.env.PATH ?? '', BATON_DATA: data, PORT: port, ...env },
  })
  let [out, log] = ['', '']
  child.stdout.on('data', (text) => (out += text))
  child.stderr.on('data', (text) => (log += text))
  const ended = once(child, 'exit').then(([code]) => Number(code))
  onTestFinished(() => stop(child, ended))
  await expect.poll(() => out + (child.exitCode === null ? '' : log), { timeout: 60_000 }).toContain(`Baton is at`)
  const address = `http://127.0.0.1:${port}`
  return { address, ended, log: () => log, out: () => out, postmaster: () => postmasterIn(data) }
}

async function stop(child: ChildProcess, ended: Promise<number>) {
  if (child.exitCode === null) child.kill('SIGTERM')
  await ended
}

/** The process ids of the PostgreSQL on this data folder, the postmaster first. */
function postmasterIn(data: string): number[] {
  const pid = Number(readFileSync(join(data, 'pg18', 'data', 'postmaster.pid'), 'utf8').split('\n')[0])
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()
  return [pid, ...children.split(' ').filter(Boolean).map(Number)]
}

/** The first administrator of an empty Baton. `draft` writes one escalation; a retry has the same key. */
export async function signIn({ address, out }: { address: string; out(): string }) {
  const token = await expect
    .poll(() => setupToken(out()), { timeout: 20_000 })
    .toBeTruthy()
    .then(() => setupToken(out()))
  const json = { 'content-type': 'application/json', origin: address }
  const person = { name: 'Noor', email: 'noor@example.com', password: 'a long enough password' }
  await fetch(`${address}/api/setup`, { method: 'POST', headers: json, body: JSON.stringify({ token, ...person }) })
  return signInAs(address)
}

const setupToken = (said: string) => said.split('/setup#')[1]?.split('\n')[0]?.trim()

async function signInAs(address: string) {
  const json = { 'content-type': 'application/json', origin: address }
  const body = JSON.stringify({ email: 'noor@example.com', password: 'a long enough password' })
  const answer = await fetch(`${address}/api/auth/sign-in/email`, { method: 'POST', headers: json, body })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  const headers = { ...json, cookie }
  const draft = async (key: string = crypto.randomUUID(), ask = 'May we refund this?') => {
    const sent = JSON.stringify({ ask })
    const said = await fetch(`${address}/api/escalations`, { method: 'POST', headers: { ...headers, 'idempotency-key': key }, body: sent })
    return { status: said.status, headers: said.headers, body: (await said.json()) as Record<string, string> }
  }
  return { headers, draft }
}

async function freePort() {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return String(typeof address === 'object' && address ? address.port : 0)
}
