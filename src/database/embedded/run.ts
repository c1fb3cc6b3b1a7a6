import { spawn } from 'node:child_process'
import type { Ids } from './run-as.ts'

/** What PostgreSQL's programs see of the environment: no secret of ours, no PG… variable, no language that changes their words. */
export const cleanEnvironment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

type Outcome = { code: number; words: string }

/** Runs a program to its end, as `ids` when given. `words` is all it said; `code` is 1 when a signal ended it. */
export function run(file: string, args: readonly string[], { ids, cwd }: { ids: Ids | null; cwd: string }): Promise<Outcome> {
  return new Promise((done) => {
    const child = spawn(file, args, { ...ids, cwd, env: cleanEnvironment, stdio: ['ignore', 'pipe', 'pipe'] })
    let words = ''
    const hear = (part: Buffer) => {
      words += part
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('error', (error) => done({ code: 1, words: error.message }))
    child.on('close', (code) => done({ code: code ?? 1, words: words.trim() }))
  })
}
