import { vi } from 'vitest'
import { run } from '#src/cli/program.ts'
import type { Ended } from './command.ts'

/** Runs `npx baton …` in this process: quicker than `baton` of command.ts, and without standard input. `env` stands over this process's own. */
export async function batonHere(args: readonly string[], env: Record<string, string>): Promise<Ended> {
  const written = { out: '', err: '' }
  for (const [name, value] of Object.entries({ DATABASE_URL: '', BATON_URL: '', ...env })) vi.stubEnv(name, value)
  const spies = [vi.spyOn(process.stdout, 'write').mockImplementation(into('out')), vi.spyOn(process.stderr, 'write').mockImplementation(into('err'))]
  try {
    return { code: await run(args), ...written }
  } finally {
    for (const spy of spies) spy.mockRestore()
    vi.unstubAllEnvs()
  }

  function into(side: 'out' | 'err') {
    return (chunk: string | Uint8Array) => {
      written[side] += String(chunk)
      return true
    }
  }
}
