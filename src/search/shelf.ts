import { best } from './best.ts'
import { byLetters } from './by-letters.ts'
import { byWords } from './by-words.ts'
import { growing } from './growing.ts'

/** A text that can be found. `aliases`: other words in which the same was asked before; each finds it by itself. */
export type Text = { id: string; title: string; body: string; aliases: readonly string[] }

/**
 * How well a text answers. `score` orders; the rest says of itself how much it is worth, whatever else was found:
 * `said` is how much of what the question says, by rarity, stands in it, and `alike` how alike its title (or the alias) looks; both from 0 to 1.
 */
export type Found = { id: string; score: number; said: number; alike: number }

/** How much words and looks count. Chosen on the tuning half of the sets of `bench/search`. */
const share = { words: 0.4, letters: 0.6 }

/** Texts, in memory, found by a question in anybody's words. A text that is put again replaces the older one. */
export function openShelf(texts: Iterable<Text> = []) {
  const held = new Map<string, Text>()
  let laid = lay([])

  function remove(id: string) {
    if (!held.delete(id)) return
    laid.forget(id)
    if (laid.isMostlyForgotten()) laid = lay(held.values())
  }

  function put(text: Text) {
    remove(text.id)
    held.set(text.id, text)
    laid.add(text)
  }

  for (const text of texts) put(text)
  return {
    put,
    remove,
    get size() {
      return held.size
    },
    /** The best `limit`, best first, `among` those that this reader may see: rights come before ranks. */
    ask: (question: string, { limit, among = () => true }: { limit: number; among?: (id: string) => boolean }): Found[] => laid.ask(question, limit, among),
  }
}

/** The texts as they are found: each as a unit of its title and body, and one for each alias. What is forgotten stays, and is passed over. */
function lay(texts: Iterable<Text>) {
  const [words, letters] = [byWords(), byLetters()]
  const owners = growing() // of each unit, the place of its text
  const ids: (string | null)[] = []
  const places = new Map<string, number>()

  function add({ id, title, body, aliases }: Text) {
    const place = ids.push(id) - 1
    places.set(id, place)
    for (const unit of [{ title, body }, ...aliases.map((alias) => ({ title: alias, body: '' }))]) {
      words.add(unit.title, unit.body)
      letters.add(unit.title)
      owners.push(place)
    }
  }

  function forget(id: string) {
    const place = places.get(id)
    if (place !== undefined) ids[place] = null
    places.delete(id)
  }

  function ask(question: string, limit: number, among: (id: string) => boolean): Found[] {
    const asked = words.asked(question)
    const [byWord, byLetter] = [words.scores(asked), letters.scores(question)]
    const most = byWord.reduce((most, score) => Math.max(most, score), 0) || 1
    const scores = byWord.map((score, unit) => (share.words * score) / most + share.letters * (byLetter[unit] ?? 0))
    const isSeen = (place: number) => typeof ids[place] === 'string' && among(ids[place])
    return best(scores, owners.all(), { texts: ids.length, limit, isSeen }).map(({ place, score, units }) => ({
      ...{ id: ids[place] ?? '', score, said: words.said(asked, units) },
      alike: units.reduce((most, unit) => Math.max(most, byLetter[unit] ?? 0), 0),
    }))
  }

  for (const text of texts) add(text)
  return { add, forget, ask, isMostlyForgotten: () => ids.length > 100 && places.size < ids.length / 2 }
}
