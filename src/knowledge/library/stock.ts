import { setImmediate as breathe } from 'node:timers/promises'
import type { Database } from '#src/database/database.ts'
import { type Found, openShelf, type Text } from '#src/search/shelf.ts'
import type { Understood } from '../meanings/questions.ts'
import type { ChangedText } from './changed.ts'
import { type About, type Entry, type Reader, readArticles, readEscalations, readPrecedents, readSops } from './entries.ts'

/** The shelves: what is alike is ranked among its like. */
type ShelfName = 'articles' | 'precedents' | 'escalations'
export type OnShelf = { limit: number; among: (about: About, id: string) => boolean }

/** Who is to be told of texts: which stand on a shelf now, and which do no more. */
export type Ears = { onPut(texts: readonly Text[]): Promise<void>; onTakenOff(ids: readonly string[]): Promise<void> }

/** From where each kind of text comes, and on which shelf it stands. */
const kinds: Record<ChangedText['kind'], { shelf: ShelfName; read: Reader }> = {
  article: { shelf: 'articles', read: readArticles },
  sop: { shelf: 'articles', read: readSops },
  precedent: { shelf: 'precedents', read: readPrecedents },
  escalation: { shelf: 'escalations', read: readEscalations },
}
export const shelfNames = ['articles', 'precedents', 'escalations'] as const satisfies readonly ShelfName[]

/** So many texts, or UTF-16 units of them, are put on a shelf before others get their turn: some milliseconds of work. */
const atOnce = { texts: 10, letters: 10_000 }

/** Texts on their shelves, with what decides who may find them. `isOver`: no more is to be read. */
export function openStock(db: Database, isOver: () => boolean, ears: Ears | null) {
  const shelves = { articles: openShelf(), precedents: openShelf(), escalations: openShelf() }
  const abouts = new Map<string, About>()

  async function put(shelf: ShelfName, entries: readonly Entry[]) {
    let [texts, letters] = [0, 0]
    for (const { text, about } of entries) {
      if (isOver()) return
      abouts.set(text.id, about)
      shelves[shelf].put(text)
      texts++
      letters += text.title.length + text.body.length
      if (texts < atOnce.texts && letters < atOnce.letters) continue
      await breathe()
      ;[texts, letters] = [0, 0]
    }
  }

  /** All of a kind, or one; what is there no more is taken off. */
  async function read(kind: ChangedText['kind'], one?: string) {
    const { shelf, read } = kinds[kind]
    const there = new Set<string>()
    for await (const entries of read(db, one)) {
      for (const { text } of entries) there.add(text.id)
      await put(shelf, entries)
      await ears?.onPut(entries.map(({ text }) => text))
    }
    if (!isOver()) await ears?.onTakenOff(takeOff(kind, there, one))
  }

  function takeOff(kind: ChangedText['kind'], there: ReadonlySet<string>, one?: string): string[] {
    const wasRead = (id: string) => one === undefined || id === one || id.startsWith(`${one}#`)
    const known = one === undefined || kind === 'sop' ? [...abouts.keys()] : [one]
    const gone = known.filter((id) => abouts.get(id)?.kind === kind && wasRead(id) && !there.has(id))
    for (const id of gone) {
      abouts.delete(id)
      shelves[kinds[kind].shelf].remove(id)
    }
    return gone
  }

  return {
    async readAll() {
      for (const kind of ['article', 'sop', 'precedent', 'escalation'] as const) await read(kind)
    },
    /** Reads what has changed, and the text that an escalation was answered by: its ask is now one of those that it answers. */
    async readChanged({ kind, id }: ChangedText) {
      await read(kind, id)
      const answer = kind === 'escalation' ? await answerBehind(db, id) : null
      if (answer) await read(answer.kind, answer.id)
    },
    /** Gives a text its meaning, on whichever shelf it stands. */
    mean(id: string, vectors: readonly Float32Array[]) {
      const about = abouts.get(id)
      if (about) shelves[kinds[about.kind].shelf].mean(id, vectors)
    },
    ask(shelf: ShelfName, question: string, { limit, among, understood }: OnShelf & { understood: Understood | null }): Found[] {
      const mayFind = (id: string) => {
        const about = abouts.get(id)
        return about !== undefined && among(about, id)
      }
      return shelves[shelf].ask(question, { limit, among: mayFind, ...understood })
    },
  }
}

async function answerBehind(db: Database, escalation: string): Promise<{ kind: 'article' | 'precedent'; id: string } | null> {
  const row = await db.selectFrom('escalations').select('closing').where('id', '=', escalation).executeTakeFirst()
  const solvedBy = (row?.closing as { solvedBy?: { kind: string; id: string } | null } | null)?.solvedBy
  if (!solvedBy || !/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(solvedBy.id)) return null // SOPs and addresses learn nothing
  return solvedBy.kind === 'article' || solvedBy.kind === 'precedent' ? { kind: solvedBy.kind, id: solvedBy.id } : null
}
