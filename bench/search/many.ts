import type { Text } from '#src/search/shelf.ts'
import { banking, stackFaq } from './sets.ts'

/** So many texts, put together from the sets: as long, and of such words, as a knowledge base has. */
export function manyTexts(count: number): Text[] {
  const asked = [...banking('train').map(({ text }) => text), ...stackFaq().flatMap(({ rephrased }) => rephrased)]
  const answers = stackFaq().flatMap(({ answers }) => answers)
  const one = (from: readonly string[], at: number) => from[at % from.length] ?? ''
  return Array.from({ length: count }, (_, at) => ({
    id: String(at),
    title: `${one(asked, at * 7)} ${one(asked, at * 31)
      .split(' ')
      .slice(0, 3)
      .join(' ')}`,
    body: `${one(answers, at * 11)} ${one(asked, at * 13)} ART-${at}`,
    aliases: [],
  }))
}
