import { Worker } from 'node:worker_threads'

/**
 * The work was given up, and why: it took longer than its limit (`time`), needed more memory or nesting than its thread has (`memory`),
 * or too much other work waited already (`crowded`). The caller has to have something to do instead.
 */
export class OverBudget extends Error {
  override readonly name = 'OverBudget'
  readonly why: 'time' | 'memory' | 'crowded'

  constructor(why: OverBudget['why']) {
    super({ time: 'it takes too long', memory: 'it needs too much memory', crowded: 'too much is being read at once' }[why])
    this.why = why
  }
}

/** `milliseconds`: for one piece of work, once its code is loaded; `waiting`: how many pieces may wait; `idle`: after so many milliseconds without work the thread ends. */
type Limits = { milliseconds: number; waiting: number; idle: number }
const usual: Limits = { milliseconds: 2_000, waiting: 50, idle: 30_000 }

/** How long a thread may take to start and to load code, in milliseconds: a busy machine needs seconds. */
const loading = 20_000

/** Megabytes. The largest text that Baton parses needs a tenth of it. */
const memory = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 }

type Job = { module: string; work: string; given: readonly unknown[]; resolve(value: unknown): void; reject(reason: Error): void }

/** What the thread says: that it begins, what came out, or what was thrown. */
export type Heard = { began: true } | { value: unknown } | { thrown: { message: string; isTooDeep: boolean } }

/**
 * Work on what people write, in a thread that can be ended, so that no text stalls the others. One piece at a time, in the order of asking.
 *
 * At rest it has no thread. The first piece starts one; later pieces find it there, and after `idle` without work it ends.
 * While it works, the process stays alive for the answer; otherwise the thread keeps nothing alive.
 * Work past its limit is rejected with `OverBudget`, its thread is ended, and the next piece gets a new one. Whatever else the work throws is rejected as an `Error`
 * with its message. `close` ends the thread and rejects what waits; the next piece would start again.
 */
export function openBoundedWork(limits: Partial<Limits> = {}) {
  const { milliseconds, waiting, idle } = { ...usual, ...limits }
  const jobs: Job[] = []
  let worker: Worker | null = null
  let current: Job | null = null
  let limit: NodeJS.Timeout | undefined
  let resting: NodeJS.Timeout | undefined

  function started(): Worker {
    const made = new Worker(new URL('./bounded-work.thread.ts', import.meta.url), { resourceLimits: memory, execArgv: [] })
    const fail = () => made === worker && end(new OverBudget('memory'))
    made.on('message', (heard: Heard) => made === worker && hear(heard))
    made.on('error', fail) // what the work throws is a message: only a full memory ends a thread like this
    made.on('exit', fail)
    return made
  }

  function next() {
    if (current !== null) return
    clearTimeout(resting)
    current = jobs.shift() ?? null
    if (current === null) {
      resting = setTimeout(letGo, idle).unref()
      return
    }
    const { module, work, given } = current
    worker ??= started()
    worker.ref()
    limitTo(loading)
    worker.postMessage({ module, work, given })
  }

  function limitTo(most: number) {
    clearTimeout(limit)
    limit = setTimeout(() => end(new OverBudget('time')), most)
  }

  function hear(heard: Heard) {
    if ('began' in heard) return limitTo(milliseconds)
    if ('value' in heard) settle((job) => job.resolve(heard.value))
    else settle((job) => job.reject(heard.thrown.isTooDeep ? new OverBudget('memory') : new Error(heard.thrown.message)))
  }

  function settle(tell: (job: Job) => void) {
    const job = current
    clearTimeout(limit)
    current = null
    worker?.unref()
    if (job) tell(job)
    next()
  }

  function end(reason: Error) {
    const ended = worker
    worker = null
    void ended?.terminate()
    settle((job) => job.reject(reason))
  }

  function letGo(): Promise<unknown> {
    const ended = worker
    worker = null
    return ended?.terminate() ?? Promise.resolve()
  }

  /** Calls the exported function `work` of a module in the thread. What goes in and comes out is copied, and has to survive that (structured clone). */
  function run(module: URL, work: string, given: readonly unknown[]): Promise<unknown> {
    if (jobs.length >= waiting) return Promise.reject(new OverBudget('crowded'))
    return new Promise((resolve, reject) => {
      jobs.push({ module: module.href, work, given, resolve, reject })
      next()
    })
  }

  async function close() {
    const left = jobs.splice(0)
    for (const { reject } of left) reject(new OverBudget('crowded'))
    if (current !== null) end(new OverBudget('crowded'))
    clearTimeout(resting)
    await letGo()
  }

  return { run, close }
}

/** One thread for all of a process. */
const shared = openBoundedWork()

/** An exported function of a module, to be called in the thread that all of a process shares. Rejects as `openBoundedWork` says. */
export const bounded =
  <Work extends (...given: never[]) => unknown>(module: URL, work: string, { run } = shared) =>
  (...given: Parameters<Work>) =>
    run(module, work, given) as Promise<Awaited<ReturnType<Work>>> // the thread calls that very function
