import { openMeaning } from '#src/search/meaning/meaning.ts'
import { piecesOf } from '#src/search/meaning/pieces.ts'
import type { openShelf, Text } from '#src/search/shelf.ts'

/** Vectors of texts that were asked for, each once; undefined of all others. */
export type Meanings = { of(text: string): Float32Array | undefined; isHere: boolean }

/** Without any model: everything is found by words and letters alone. */
export const noMeanings: Meanings = { of: () => undefined, isHere: false }

/** Those of all these; none where the model is not installed. */
export async function meaningsOf(texts: Iterable<Text>, questions: Iterable<string>): Promise<Meanings> {
  const meaning = openMeaning()
  if (!meaning) return noMeanings
  const all = [...new Set([...[...texts].flatMap(piecesOf), ...questions])]
  const vectors = await meaning.of(all)
  await meaning.close()
  const known = new Map(all.map((text, at) => [text, vectors[at]]))
  return { of: (text) => known.get(text), isHere: true }
}

/** Gives all these texts their meaning, as far as it is known. */
export function mean(shelf: ReturnType<typeof openShelf>, texts: Iterable<Text>, meanings: Meanings) {
  for (const text of texts) {
    const vectors = piecesOf(text).map(meanings.of)
    if (vectors.every((vector) => vector !== undefined)) shelf.mean(text.id, vectors)
  }
}
