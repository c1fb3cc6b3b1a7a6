import { type Found, openShelf } from '#src/search/shelf.ts'
import { isAnswered } from '#src/search/sure.ts'
import { type Meanings, mean } from './meanings.ts'
import type { Half, Library } from './quality.ts'

/** How well `sure` tells what is answered from what is not; shares in percent. */
export type Answered = {
  /** How often what is answered is surer than what is not: area under the receiver operating characteristic, 0.5 to 1. */
  auroc: number
  /** How much of what is answered is said to be, at the threshold where nine of ten that are said to be are. */
  kept: number
  /** At the threshold that Baton has: how much of what is said to be answered is, and how much of what is answered is said to be. */
  precision: number
  recall: number
}

type Asked = { found: Found[]; isThere: boolean }

/** Asks each question twice: with its answer on the shelf, and without. */
export function answeredOf({ texts, questions }: Library, which: Half, meanings: Meanings): Answered {
  const shelf = openShelf(texts)
  mean(shelf, texts, meanings)
  const asked = questions(which).flatMap(({ text, answer }): Asked[] => [
    { found: shelf.ask(text, { limit: 1, meant: meanings.of(text) }), isThere: true },
    { found: shelf.ask(text, { limit: 1, meant: meanings.of(text), among: (id) => id !== answer }), isThere: false },
  ])
  const said = asked.filter(({ found }) => isAnswered(found))
  const right = said.filter(({ isThere }) => isThere).length
  return { ...curveOf(asked), precision: (100 * right) / said.length, recall: (100 * right) / (asked.length / 2) }
}

function curveOf(asked: readonly Asked[]): { auroc: number; kept: number } {
  const there = asked.filter(({ isThere }) => isThere).length
  let [right, wrong, area, kept] = [0, 0, 0, 0]
  for (const { isThere } of asked.toSorted((one, other) => sureOf(other) - sureOf(one))) {
    if (isThere) right++
    else {
      wrong++
      area += right
    }
    if (right / (right + wrong) >= 0.9) kept = right
  }
  return { auroc: area / (there * wrong), kept: (100 * kept) / there }
}

const sureOf = ({ found }: Asked) => found[0]?.sure ?? 0
