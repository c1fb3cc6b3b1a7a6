import { Worker } from 'node:worker_threads'
import { type Scale, unscaled } from '../by-meaning.ts'
import { type Job, takeBatch } from './batches.ts'

/** What texts mean, as places: those that mean the same lie near each other, whatever their words. */
export type Meaning = {
  /** Which model, and which version of it: the vectors of two are not to be compared. */
  model: string
  /** The vector of each text, in their order: all of as many numbers, of length 1, or 0 where there is nothing to read. Rejects where the model cannot be reached, and when it is closed meanwhile. */
  of(texts: readonly string[]): Promise<Float32Array[]>
  /** What its cosines are worth in those that everything was weighed with. Rejects as `of` does. */
  scale(): Promise<Scale>
  close(): Promise<void>
}

/**
 * The Universal Sentence Encoder, lite (Cer and others, 2018, https://arxiv.org/abs/1803.11175, read 2026-11-28), as `@energetic-ai` packs it for Node, weights and
 * all: nothing is fetched. It knows English; of another language little more than the letters. It runs in a thread of its own, which starts with the first text and
 * does not keep the process alive. Null where the packages are not installed, for they are optional.
 */
export function openMeaning(): Meaning | null {
  try {
    for (const name of ['core', 'embeddings', 'model-embeddings-en']) import.meta.resolve(`@energetic-ai/${name}`)
  } catch {
    return null
  }
  return inThread('universal-sentence-encoder-lite-en/0.2.0', () => new Worker(new URL('./thread.ts', import.meta.url)))
}

/** After so many milliseconds without a text the thread ends, for it keeps some 140 MB; the next text starts it again, in a second. */
const idle = 10 * 60_000

/** One batch is with the thread at a time. A fault ends the thread and all that waits; whoever asks next starts another. */
export function inThread(model: string, start: () => Worker, rest = idle): Meaning {
  const jobs = new Set<Job>()
  let thread: Worker | null = null
  let isBusy = false
  let resting: NodeJS.Timeout | undefined

  function started(): Worker {
    const made = start()
    const fail = (fault: Error) => thread === made && end(fault)
    made.on('error', fail)
    made.on('exit', () => fail(new Error('the thread ended')))
    return made
  }

  function end(fault: Error) {
    thread = null
    isBusy = false
    for (const { reject } of jobs) reject(new Error('What a text means cannot be told.', { cause: fault }))
    jobs.clear()
  }

  /** The smallest first, so that no question waits for a library. */
  function next() {
    clearTimeout(resting)
    const [job] = [...jobs].sort((one, other) => one.left.length - other.left.length)
    if (!job) resting = setTimeout(letGo, rest).unref()
    if (isBusy || !job) return
    thread ??= started()
    const [current, places] = [thread, takeBatch(job)]
    isBusy = true
    current.ref()
    current.once('message', (vectors: Float32Array[]) => {
      for (const [at, vector] of vectors.entries()) job.vectors[places[at] ?? 0] = vector
      if (job.left.length === 0 && jobs.delete(job)) job.resolve(job.vectors)
      isBusy = false
      current.unref()
      next()
    })
    current.postMessage(places.map((place) => job.texts[place]))
  }

  function of(texts: readonly string[]): Promise<Float32Array[]> {
    const { promise, resolve, reject } = Promise.withResolvers<Float32Array[]>()
    const left = [...texts.keys()].sort((one, other) => (texts[other]?.length ?? 0) - (texts[one]?.length ?? 0))
    if (texts.length === 0) resolve([])
    else jobs.add({ texts, left, vectors: [], resolve, reject })
    next()
    return promise
  }

  async function letGo() {
    const open = thread
    end(new Error('closed'))
    await open?.terminate()
  }

  async function close() {
    clearTimeout(resting)
    await letGo()
  }

  return { model, of, scale: async () => unscaled, close }
}
