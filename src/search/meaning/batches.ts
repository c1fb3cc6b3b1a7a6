/** Texts whose vectors somebody waits for. `left`: the places of those that have none yet, the longest first. */
export type Job = {
  texts: readonly string[]
  left: number[]
  vectors: Float32Array[]
  resolve(vectors: Float32Array[]): void
  reject(fault: Error): void
}

/** How many letters a batch has when each of its texts is filled up to the longest, which is what the model does: about an eighth of a second. */
const mostLetters = 1_000

/** The shortest of a job that make a batch, at least one: alike in length, they are hardly filled up. */
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
