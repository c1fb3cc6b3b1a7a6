import { type Found, openShelf } from '#src/search/shelf.ts'
import { isAnswered } from '#src/search/sure.ts'
import { type Meanings, mean } from './meanings.ts'
import type { Half, Library } from './quality.ts'

/** How well `sure` tells what is answered from what is not; shares in percent. */
export type Answered = {
  /** How often a right first find is surer than a wrong one: area under the receiver operating characteristic, 0.5 to 1. */
  auroc: number
  /** How many of the right ones are kept at the threshold where nine of ten that are kept are right. */
  kept: number
  /** At the threshold that Baton has: how many of those that are kept are right, and how many of the right ones are kept. */
  precision: number
  recall: number
}

type Asked = { found: Found[]; isRight: boolean }

/** Asks each question twice: with its answer on the shelf, and without, when whatever is found is wrong. */
export function answeredOf({ texts, questions }: Library, which: Half, meanings: Meanings): Answered {
  const shelf = openShelf(texts)
  mean(shelf, texts, meanings)
  const asked = questions(which).flatMap(({ text, answer }): Asked[] => {
    const [there, gone] = [() => true, (id: string) => id !== answer].map((among) => shelf.ask(text, { limit: 1, meant: meanings.of(text), among }))
    return [there ?? [], gone ?? []].map((found) => ({ found, isRight: found[0]?.id === answer }))
  })
  const kept = asked.filter(({ found }) => isAnswered(found))
  const right = kept.filter(({ isRight }) => isRight).length
  return { ...curveOf(asked), precision: (100 * right) / kept.length, recall: (100 * right) / asked.filter(({ isRight }) => isRight).length }
}

/** In percent: how often something is said to answer, where there are only so few texts and none of them does. */
export function wronglyAnswered({ texts, questions }: Library, which: Half, meanings: Meanings, few: number): number {
  const asked = questions(which)
  const wrong = asked.filter(({ text, answer }, at) => {
    const some = texts.filter(({ id }, place) => id !== answer && (place + at) % Math.floor(texts.length / few) === 0)
    const shelf = openShelf(some)
    mean(shelf, some, meanings)
    return isAnswered(shelf.ask(text, { limit: 1, meant: meanings.of(text) }))
  })
  return (100 * wrong.length) / asked.length
}

function curveOf(asked: readonly Asked[]): { auroc: number; kept: number } {
  const all = asked.filter(({ isRight }) => isRight).length
  let [right, wrong, area, kept] = [0, 0, 0, 0]
  for (const { isRight } of asked.toSorted((one, other) => sureOf(other) - sureOf(one))) {
    if (isRight) right++
    else {
      wrong++
      area += right
    }
    if (right / (right + wrong) >= 0.9) kept = right
  }
  return { auroc: area / (all * wrong), kept: (100 * kept) / all }
}

const sureOf = ({ found }: Asked) => found[0]?.sure ?? 0
