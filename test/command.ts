import { spawn } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

/** How a command ended: its exit code, and what it printed on each side. */
export type Ended = { code: number | null; out: string; err: string }

/** A folder for one Baton's data, which PostgreSQL's user can pass through. */
export async function dataFolderForTests() {
  const folder = await mkdtemp(join(tmpdir(), 'baton-commands-'))
  await chmod(folder, 0o711) // as root, PostgreSQL runs as somebody else
  return { folder, drop: () => rm(folder, { recursive: true, force: true }) }
}

/** Runs `npx baton …` as a process of its own; `env` is all that it knows besides PATH. */
export async function baton(args: readonly string[], env: Record<string, string>, input = ''): Promise<Ended> {
  const child = spawn(process.execPath, ['bin/baton.js', ...args], { env: { PATH: process.env.PATH ?? '', ...env } })
  child.stdin.on('error', () => {}) // a command that never reads it may have gone
  child.stdin.end(input)
  const code = new Promise<number | null>((done) => child.once('exit', done))
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { code: await code, out, err }
}
