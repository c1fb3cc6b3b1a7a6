import { type Scale, unscaled } from './by-meaning.ts'
import { lay } from './lay.ts'
import { unitPieces } from './meaning/pieces.ts'

/** A text that can be found. `aliases`: other words in which the same was asked before; each finds it by itself. */
export type Text = { id: string; title: string; body: string; aliases: readonly string[] }

/**
 * How well a text answers. `score` orders; the rest says of itself how much it is worth, whatever else was found, each from 0 to 1:
 * `said` is how much of what the question says, by rarity, stands in it; `alike` how alike its title (or the alias) looks;
 * and `sure` how likely it is that it answers at all, which also depends on how far it stands out from the others that this reader may see.
 */
export type Found = { id: string; score: number; said: number; alike: number; sure: number }

/**
 * `among`: which texts this reader may see; rights come before ranks. `meant`: the vector of the question, by the same model as those of the texts; without it,
 * words and letters decide. `scale`: what the cosines of that model are worth; those of `openMeaning` need none.
 */
export type Asking = { limit: number; among?: (id: string) => boolean; meant?: Float32Array | undefined; scale?: Scale }

/** Texts, in memory, found by a question in anybody's words. A text that is put again replaces the older one. */
export function openShelf(texts: Iterable<Text> = []) {
  const held = new Map<string, Text>()
  let laid = lay([])

  function remove(id: string) {
    if (!held.delete(id)) return
    laid.forget(id)
    if (laid.isMostlyForgotten()) laid = anew()
  }

  function anew() {
    const made = lay(held.values())
    for (const text of held.values()) made.mean(text, laid.vectorsOf(text.id))
    return made
  }

  function put(text: Text) {
    remove(text.id)
    held.set(text.id, text)
    laid.add(text)
  }

  /**
   * Gives a text its meaning: a vector (of length 1, all of as many numbers) for each of its `piecesOf`, in their order, all by one model. What is put again has lost its own.
   * Nothing happens where there is no such text, where it has other pieces by now than there are vectors, or where these have another length than those of the others.
   */
  function mean(id: string, vectors: readonly Float32Array[]) {
    const text = held.get(id)
    if (!text || unitPieces(text).length !== vectors.length) return
    if (laid.vectorsOf(id).length > 0) put(text) // what it had counts as forgotten, and is cleared away in time
    laid.mean(text, vectors)
  }

  for (const text of texts) put(text)
  return {
    ...{ put, remove, mean },
    get size() {
      return held.size
    },
    /** The best `limit`, best first. */
    ask: (question: string, { limit, among = () => true, meant, scale = unscaled }: Asking): Found[] =>
      laid.ask({ words: question, limit, among, meant: meant ? { vector: meant, scale } : null }),
  }
}
