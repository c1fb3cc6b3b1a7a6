import { bounded, OverBudget } from '#src/foundation/bounded-work.ts'
import type { readSop, SopRead } from './read.ts'
import { tooMuchYaml } from './yaml-budget.ts'

const read = bounded<typeof readSop>(new URL('./read.ts', import.meta.url), 'readSop')

/** Reads what somebody wrote as an SOP, in a thread that can be ended; as `readSop` does, and with a problem more: that it cannot be read in time. */
export async function readSopInTime(yaml: string, file = 'sop.yaml', inThread: typeof read = read): Promise<SopRead> {
  const because = tooMuchYaml(yaml)
  if (because !== null) return unread(file, because)
  return inThread(yaml, file).catch((error: unknown) => {
    if (!(error instanceof OverBudget)) throw error
    return unread(file, `This cannot be read: ${error.message}. ${error.why === 'crowded' ? 'Send it again in a minute.' : 'Make it simpler.'}`)
  })
}

const unread = (file: string, message: string): SopRead => ({ sop: null, problems: [{ file, line: 1, column: 1, path: '', message }] })
