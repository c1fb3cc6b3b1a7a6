import { openShelf, type Text } from '#src/search/shelf.ts'
import { type Meanings, mean } from './meanings.ts'
import { banking, half, stackFaq, type Thread, withSlip } from './sets.ts'

/** Which half of the questions: weights are chosen on the one, and reported is the other. */
export type Half = 'chosen on' | 'reported'

/** In percent: how often the right one comes first, and how often it is among the first five. */
export type Quality = { first: number; five: number }

export type Question = { text: string; answer: string }
export type Library = { texts: Text[]; questions(which: Half): Question[] }

const textOf = ({ title, answers }: Thread, at: number): Text => ({ id: String(at), title, body: answers.join('\n'), aliases: [] })
const questionsOf = ({ rephrased }: Thread, at: number): Question[] => rephrased.map((text) => ({ text, answer: String(at) }))

/** Each way in which the sets are asked, by its name. */
export const sets = {
  'titles, no history'(): Library {
    const threads = stackFaq()
    return { texts: threads.map(textOf), questions: (which) => half(threads.map(questionsOf), which).flat() }
  },
  'answers only'(): Library {
    const { texts, questions } = sets['titles, no history']()
    return { texts: texts.map((text) => ({ ...text, title: '' })), questions }
  },
  'three aliases'(): Library {
    const threads = stackFaq()
    const texts = threads.map((thread, at) => ({ ...textOf(thread, at), aliases: thread.rephrased.slice(5, 8) }))
    const questions = threads.map((thread, at) => questionsOf(thread, at).slice(0, 5))
    return { texts, questions: (which) => half(questions, which).flat() }
  },
  'two letters swapped'(): Library {
    const { texts, questions } = sets['titles, no history']()
    return { texts, questions: (which) => questions(which).map(({ text, answer }) => ({ text: withSlip(text), answer })) }
  },
  'ten precedents an intent'(): Library {
    const known = Map.groupBy(banking('train'), ({ intent }) => intent)
    const texts = [...known].map(([intent, askings]): Text => {
      const [title = '', ...aliases] = askings.slice(0, 10).map(({ text }) => text)
      return { id: intent, title, body: '', aliases }
    })
    const questions = banking('test').map(({ text, intent }) => ({ text, answer: intent }))
    return { texts, questions: (which) => half(questions, which) }
  },
}

export function qualityOf({ texts, questions }: Library, which: Half, meanings: Meanings): Quality {
  const shelf = openShelf(texts)
  mean(shelf, texts, meanings)
  const places = questions(which).map(({ text, answer }) => shelf.ask(text, { limit: 5, meant: meanings.of(text) }).findIndex(({ id }) => id === answer))
  const share = (which: (place: number) => boolean) => (100 * places.filter(which).length) / places.length
  return { first: share((place) => place === 0), five: share((place) => place >= 0) }
}
