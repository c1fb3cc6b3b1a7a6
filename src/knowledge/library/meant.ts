import type { Database } from '#src/database/database.ts'
import type { Log } from '#src/foundation/log.ts'
import type { Meaning } from '#src/search/meaning/meaning.ts'
import type { Found } from '#src/search/shelf.ts'
import { openMeanings } from '../meanings/meanings.ts'
import { openQuestions } from '../meanings/questions.ts'
import { type OnShelf, openStock, type shelfNames } from './stock.ts'

type Asked = { db: Database; log: Log; meaning: Meaning | null; works: boolean; patience: number; isOver: () => boolean }

/** Texts on their shelves, found by what they mean as well, where there is a model. */
export function openMeant({ db, log, meaning, works, patience, isOver }: Asked) {
  let given = 0
  function give(id: string, vectors: Float32Array[]) {
    given++
    stock.mean(id, vectors)
  }
  const meanings = meaning && openMeanings({ db, meaning, works, give, log })
  const questions = meaning && openQuestions(meaning, patience)
  const stock = openStock(db, isOver, meanings && { onPut: meanings.need, onTakenOff: meanings.drop })
  return {
    readAll: stock.readAll,
    readChanged: stock.readChanged,
    async ask(shelf: (typeof shelfNames)[number], question: string, asked: OnShelf): Promise<Found[]> {
      const understood = given > 0 && questions ? await questions.understood(question) : null // what it means helps only where texts have vectors
      return stock.ask(shelf, question, { ...asked, understood })
    },
    isSettled: (question: string) => !questions?.isComing(question),
    async close() {
      await meanings?.close()
    },
  }
}
