import { inTimeOr } from '#src/foundation/in-time.ts'
import type { Scale } from '#src/search/by-meaning.ts'
import type { Meaning } from '#src/search/meaning/meaning.ts'

export type Understood = { meant: Float32Array; scale: Scale }

/** So many questions are remembered: whoever asks the same again a moment later, in another list or for a better order, is answered at once. */
const remembered = 200

/** What questions mean, each worked out once. `patience`: how long one that asks waits for it, in milliseconds. */
export function openQuestions(meaning: Meaning, patience: number) {
  const known = new Map<string, Promise<Understood | null>>()
  const settled = new Set<string>()

  function understand(question: string): Promise<Understood | null> {
    const before = known.get(question)
    if (before) return before
    const understood = workOut(question)
    known.set(question, understood)
    for (const old of [...known.keys()].slice(0, known.size - remembered)) forget(old)
    return understood
  }

  async function workOut(question: string): Promise<Understood | null> {
    try {
      const [[meant], scale] = await Promise.all([meaning.of([question]), meaning.scale()])
      settled.add(question)
      return meant ? { meant, scale } : null
    } catch {
      forget(question) // it is found by words and letters; whoever asks again tries again
      return null
    }
  }

  function forget(question: string) {
    known.delete(question)
    settled.delete(question)
  }

  return {
    /** Null where it takes too long, or cannot be told. */
    understood: (question: string): Promise<Understood | null> => inTimeOr(patience, understand(question), null),
    /** Whether it is being worked out still, so that a better order comes in a moment. */
    isComing: (question: string): boolean => known.has(question) && !settled.has(question),
  }
}
