/** Texts whose vectors somebody waits for. `left`: the places of those that have none yet, the longest first. */
export type Job = {
  texts: readonly string[]
  left: number[]
  vectors: Float32Array[]
  resolve(vectors: Float32Array[]): void
  reject(fault: Error): void
}

/** How many letters a batch has: about a fifth of a second, which is what a question may wait behind a library. */
const mostLetters = 2_000

/** The shortest of a job that make a batch, at least one: alike in length, for the model fills each up to the longest. */
export function takeBatch({ texts, left }: Job): number[] {
  const batch: number[] = []
  for (;;) {
    const place = left.at(-1)
    if (place === undefined) return batch
    if (batch.length > 0 && (batch.length + 1) * (texts[place]?.length ?? 0) > mostLetters) return batch
    batch.push(place)
    left.pop()
  }
}
