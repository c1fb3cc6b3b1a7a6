import { openShelf, type Text } from '#src/search/shelf.ts'
import { banking, half, stackFaq, type Thread, withSlip } from './sets.ts'

/** Which half of the questions: weights are chosen on the one, and reported is the other. */
export type Half = 'chosen on' | 'reported'

/** In percent: how often the right one comes first, and how often it is among the first five. */
export type Quality = { first: number; five: number }

type Question = { text: string; answer: string }

const textOf = ({ title, answers }: Thread, at: number): Text => ({ id: String(at), title, body: answers.join('\n'), aliases: [] })
const questionsOf = ({ rephrased }: Thread, at: number): Question[] => rephrased.map((text) => ({ text, answer: String(at) }))

function qualityOf(texts: Iterable<Text>, questions: readonly Question[]): Quality {
  const shelf = openShelf(texts)
  const places = questions.map(({ text, answer }) => shelf.ask(text, { limit: 5 }).findIndex(({ id }) => id === answer))
  const share = (which: (place: number) => boolean) => (100 * places.filter(which).length) / places.length
  return { first: share((place) => place === 0), five: share((place) => place >= 0) }
}

/** Each way in which the sets are asked, by its name. */
export const qualities = {
  'titles, no history'(which: Half) {
    const threads = stackFaq()
    return qualityOf(threads.map(textOf), half(threads.map(questionsOf), which).flat())
  },
  'answers only'(which: Half) {
    const threads = stackFaq()
    return qualityOf(
      threads.map((thread, at) => ({ ...textOf(thread, at), title: '' })),
      half(threads.map(questionsOf), which).flat(),
    )
  },
  'three aliases'(which: Half) {
    const threads = stackFaq()
    const texts = threads.map((thread, at) => ({ ...textOf(thread, at), aliases: thread.rephrased.slice(5, 8) }))
    const questions = threads.map((thread, at) => questionsOf(thread, at).slice(0, 5))
    return qualityOf(texts, half(questions, which).flat())
  },
  'two letters swapped'(which: Half) {
    const threads = stackFaq()
    const questions = half(threads.map(questionsOf), which).flat()
    return qualityOf(
      threads.map(textOf),
      questions.map(({ text, answer }) => ({ text: withSlip(text), answer })),
    )
  },
  'ten precedents an intent'(which: Half) {
    const known = Map.groupBy(banking('train'), ({ intent }) => intent)
    const texts = [...known].map(([intent, askings]): Text => {
      const [title = '', ...aliases] = askings.slice(0, 10).map(({ text }) => text)
      return { id: intent, title, body: '', aliases }
    })
    const questions = banking('test').map(({ text, intent }) => ({ text, answer: intent }))
    return qualityOf(texts, half(questions, which))
  },
}
