import { parentPort } from 'node:worker_threads'
import type { Heard } from './bounded-work.ts'

type Asked = { module: string; work: string; given: readonly unknown[] }

const say = (heard: Heard) => parentPort?.postMessage(heard)

// For bounded-work.ts, which says what to call. Loading the code is not part of the work, so its beginning is told.
parentPort?.on('message', async ({ module, work, given }: Asked) => {
  try {
    const called: unknown = Reflect.get(await import(module), work)
    if (typeof called !== 'function') throw new Error(`${module} has no function “${work}”`)
    say({ began: true })
    say({ value: await called(...given) })
  } catch (error) {
    say({ thrown: { message: error instanceof Error ? error.message : String(error), isTooDeep: error instanceof RangeError } })
  }
})
