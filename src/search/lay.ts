import { best } from './best.ts'
import { byLetters } from './by-letters.ts'
import { byMeaning, type Scale } from './by-meaning.ts'
import { byWords } from './by-words.ts'
import { growing } from './growing.ts'
import { unitPieces } from './meaning/pieces.ts'
import { rank, type Scores } from './rank.ts'
import type { Found, Text } from './shelf.ts'
import { others, type Parts, sureOf } from './sure.ts'

type Question = { words: string; meant: { vector: Float32Array; scale: Scale } | null; limit: number; among: (id: string) => boolean }

/** Texts as they are found: each as a unit of its title and body, and one for each alias. What is forgotten stays, and is passed over. */
export function lay(texts: Iterable<Text>) {
  const [words, letters, meaning] = [byWords(), byLetters(), byMeaning()]
  const firsts = growing() // of each text, by its place, the first of its units
  const ids: (string | null)[] = []
  const places = new Map<string, number>()

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
    const all = spanOf(place)
    const pieces = unitPieces(text)
    meaning.put(
      place,
      all,
      vectors.map((vector, at) => ({ unit: all.from + (pieces[at]?.unit ?? 0), vector })),
    )
  }

  function forget(id: string) {
    const place = places.get(id)
    if (place === undefined) return
    ids[place] = null
    places.delete(id)
    meaning.forget(place)
  }

  function ask({ words: question, meant, limit, among }: Question): Found[] {
    const asked = words.asked(question)
    const scores: Scores = {
      words: words.scores(asked),
      letters: letters.scores(question),
      meaning: meant ? meaning.scores(meant, { units: words.size, texts: ids.length }) : null,
    }
    const isSeen = (place: number) => typeof ids[place] === 'string' && among(ids[place])
    const top = best(rank(scores, firsts.all()), Math.max(limit, others + 1), isSeen)
    const parts = top.map(({ place }) => partsOf(place, asked, scores))
    const sure = sureOf(parts, places.size)
    return top.slice(0, limit).map(({ place, score }, at) => {
      const { said = 0, alike = 0 } = parts[at] ?? {}
      return { id: ids[place] ?? '', score, said, alike, sure: sure[at] ?? 0 }
    })
  }

  function partsOf(place: number, asked: ReturnType<typeof words.asked>, { letters, meaning }: Scores): Parts {
    const { from, to } = spanOf(place)
    const units = Array.from({ length: to - from }, (_, at) => from + at)
    const most = (scores: Float64Array) => Math.max(0, ...units.map((unit) => scores[unit] ?? 0))
    const whole = meaning?.whole[place] ?? Number.NaN
    return { said: words.said(asked, units), alike: most(letters), meant: meaning && !Number.isNaN(whole) ? { nearest: most(meaning.nearest), whole } : null }
  }

  function spanOf(place: number): { from: number; to: number } {
    const [from = 0, to = words.size] = firsts.all().subarray(place, place + 2)
    return { from, to }
  }

  for (const text of texts) add(text)
  return {
    add,
    mean,
    vectorsOf: (id: string) => meaning.vectors(places.get(id) ?? -1),
    forget,
    ask,
    isMostlyForgotten: () => ids.length > 100 && places.size < ids.length / 2,
  }
}
