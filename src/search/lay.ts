import { best } from './best.ts'
import { byLetters } from './by-letters.ts'
import { byMeaning } from './by-meaning.ts'
import { byWords } from './by-words.ts'
import { growing } from './growing.ts'
import { unitPieces } from './meaning/pieces.ts'
import type { Found, Text } from './shelf.ts'
import { sureOf } from './sure.ts'

/** How much words, looks and meaning count. Chosen on the tuning half of the sets of `bench/search`. */
const share = { words: 0.4, letters: 0.7, meaning: 0.8 }

/** What the cosine is on average where it is not known, by words and looks: so a text whose meaning is still to come ranks fairly beside the others. */
const expected = { start: 0.1, words: 0.2, letters: 0.4 }

/** How many are looked at for the best other text. */
const atLeast = 5

type Question = { words: string; meant: Float32Array | undefined; limit: number; among: (id: string) => boolean }

/** Texts as they are found: each as a unit of its title and body, and one for each alias. What is forgotten stays, and is passed over. */
export function lay(texts: Iterable<Text>) {
  const [words, letters, meaning] = [byWords(), byLetters(), byMeaning()]
  const firsts = growing() // of each text, by its place, the first of its units
  const ids: (string | null)[] = []
  const places = new Map<string, number>()
  const rows = new Map<number, { from: number; count: number }>() // of each text with vectors, by its place

  function add({ id, title, body, aliases }: Text) {
    places.set(id, ids.push(id) - 1)
    firsts.push(words.size)
    for (const unit of [{ title, body }, ...aliases.map((alias) => ({ title: alias, body: '' }))]) {
      words.add(unit.title, unit.body)
      letters.add(unit.title)
    }
  }

  function mean(text: Text, vectors: readonly Float32Array[]) {
    const place = places.get(text.id) ?? -1
    rows.set(place, { from: meaning.size, count: vectors.length })
    for (const [at, { unit }] of unitPieces(text).entries()) if (vectors[at]) meaning.add((firsts.all()[place] ?? 0) + unit, vectors[at])
  }

  function vectorsOf(id: string): Float32Array[] {
    const { from, count } = rows.get(places.get(id) ?? -1) ?? { from: 0, count: 0 }
    return Array.from({ length: count }, (_, at) => meaning.vector(from + at))
  }

  function forget(id: string) {
    const place = places.get(id)
    if (place === undefined) return
    ids[place] = null
    places.delete(id)
    rows.delete(place)
  }

  function ask({ words: question, meant, limit, among }: Question): Found[] {
    const asked = words.asked(question)
    const [byWord, byLetter] = [words.scores(asked), letters.scores(question)]
    const byMeant = meant && meaning.scores(meant, words.size)
    const scores = together(byWord, byLetter, byMeant)
    const isSeen = (place: number) => typeof ids[place] === 'string' && among(ids[place])
    const top = best(scores, firsts.all(), { limit: Math.max(limit, atLeast), isSeen })
    const parts = top.map(({ place }) => {
      const units = unitsOf(place)
      return { said: words.said(asked, units), alike: most(byLetter, units) ?? 0, meant: byMeant ? most(byMeant, units) : null }
    })
    const sure = sureOf(parts)
    const found = top.map(({ place, score }, at) => ({
      id: ids[place] ?? '',
      score,
      said: parts[at]?.said ?? 0,
      alike: parts[at]?.alike ?? 0,
      sure: sure[at] ?? 0,
    }))
    return found.slice(0, limit)
  }

  function unitsOf(place: number): number[] {
    const [from = 0, to = words.size] = firsts.all().subarray(place, place + 2)
    return Array.from({ length: to - from }, (_, at) => from + at)
  }

  for (const text of texts) add(text)
  return { add, mean, vectorsOf, forget, ask, isMostlyForgotten: () => ids.length > 100 && places.size < ids.length / 2 }
}

/** The score of every unit: words by the best that this question finds, so that all three are from 0 to 1. */
function together(byWord: Float64Array, byLetter: Float64Array, byMeant: Float64Array | undefined): Float64Array {
  const highest = byWord.reduce((most, score) => Math.max(most, score), 0) || 1
  return byWord.map((score, unit) => {
    const [words, letters, cosine] = [score / highest, byLetter[unit] ?? 0, byMeant?.[unit]]
    const lexical = share.words * words + share.letters * letters
    if (cosine === undefined) return lexical
    const meant = Number.isNaN(cosine) ? expected.start + expected.words * words + expected.letters * letters : Math.max(cosine, 0)
    return lexical + share.meaning * meant
  })
}

/** The highest of these units; null where none is known. */
function most(scores: Float64Array, units: readonly number[]): number | null {
  const known = units.map((unit) => scores[unit] ?? Number.NaN).filter((score) => !Number.isNaN(score))
  return known.length === 0 ? null : Math.max(...known)
}
