import { sql } from 'kysely'
import type { Case } from '#src/cases/case.ts'
import type { Database } from '#src/database/database.ts'
import type { EscalationsTable } from '#src/database/tables/escalations.ts'
import type { Decision } from '#src/escalations/decision.ts'
import { shortNumber } from '#src/escalations/escalation.ts'
import type { Text } from '#src/search/shelf.ts'
import { sopsInForce } from '#src/sops/versions.ts'
import { passagesOf } from './sop-passages.ts'

/** What of a text decides who may find it, and when it is offered. */
export type About =
  | { kind: 'article' | 'sop' }
  | { kind: 'precedent'; reviewOn: string }
  | { kind: 'escalation'; state: EscalationsTable['state']; author: { id: string }; rounds: number; shared: boolean }

/** A text on its shelf. */
export type Entry = { text: Text; about: About }

/** One text (an SOP: its passages), or all of a kind; in pages, so that no reading is long. */
export type Reader = (db: Database, one?: string) => AsyncGenerator<Entry[]>

const perPage = 500

/** Pages of rows in the order of their ids, which never change. */
async function* pages<Row extends { id: string }>(next: (after: string) => Promise<Row[]>): AsyncGenerator<Row[]> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await next(after)
    if (rows.length > 0) yield rows
    const last = rows.at(-1)
    if (!last || rows.length < perPage) return
    after = last.id
  }
}

/** The asks of the escalations that a text has answered: the next one finds it by them. */
const answered = (id: string) => sql<string[]>`array(
  select "case" ->> 'ask' from escalations
  where state = 'closed' and closing -> 'solvedBy' ->> 'id' = ${sql.ref(id)}::text and "case" ->> 'ask' is not null
  order by closed_at desc limit 50)`

export const readArticles: Reader = async function* (db, one) {
  const read = (after: string) =>
    db
      .selectFrom('articles')
      .select(['id', 'title', 'body', answered('articles.id').as('aliases')])
      .where('retired_at', 'is', null)
      .where('id', '>', after)
      .$if(one !== undefined, (query) => query.where('id', '=', one ?? ''))
      .orderBy('id')
      .limit(perPage)
      .execute()
  for await (const rows of pages(read)) yield rows.map((text) => ({ text, about: { kind: 'article' } }))
}

/** A precedent is found by its question, and by what the escalation it was made of asked. */
export const readPrecedents: Reader = async function* (db, one) {
  const read = (after: string) =>
    db
      .selectFrom('precedents')
      .innerJoin('escalations', 'escalations.id', 'precedents.escalation_id')
      .select(['precedents.id', 'precedents.question', 'precedents.ruling', 'precedents.review_on'])
      .select([sql<string | null>`escalations."case" ->> 'ask'`.as('ask'), answered('precedents.id').as('answered')])
      .where('precedents.state', '=', 'published')
      .where('precedents.id', '>', after)
      .$if(one !== undefined, (query) => query.where('precedents.id', '=', one ?? ''))
      .orderBy('precedents.id')
      .limit(perPage)
      .execute()
  for await (const rows of pages(read))
    yield rows.map(({ id, question, ruling, review_on, ask, answered }) => ({
      text: { id, title: question, body: ruling, aliases: ask === null ? answered : [ask, ...answered] },
      about: { kind: 'precedent', reviewOn: review_on },
    }))
}

export const readEscalations: Reader = async function* (db, one) {
  const read = (after: string) =>
    db
      .selectFrom('escalations')
      .select(['id', 'number', 'state', 'author_id', 'rounds', 'shared', 'case', 'decision'])
      .where('id', '>', after)
      .$if(one !== undefined, (query) => query.where('id', '=', one ?? ''))
      .orderBy('id')
      .limit(perPage)
      .execute()
  for await (const rows of pages(read))
    yield rows.map((row) => ({
      text: { id: row.id, ...found(row), aliases: [] },
      about: { kind: 'escalation', state: row.state, author: { id: row.author_id }, rounds: row.rounds, shared: row.shared },
    }))
}

/** The most of a case that is found by, in UTF-16 units: as much as of an article. */
const longest = 100_000

function found(row: { number: number; case: object; decision: object | null }) {
  const { title, lines } = wordsOfCase(row.case as Case, row.decision as Decision | null)
  return { title, body: [shortNumber(row), ...lines].join('\n').slice(0, longest) }
}

/** What an escalation is found by, besides its number: its ask as a title, and everything else that was written and decided. */
export function wordsOfCase({ ask, blocker, ticket, customer, steps, criteria, proposal }: Case, decision: Decision | null) {
  const lines = [
    ...[blocker, customer.name, customer.notes, ticket],
    ...criteria.map(({ proof }) => proof),
    ...steps.flatMap(({ did, saw }) => [did, saw]),
    ...[proposal.recommendation, ...proposal.assumptions.map(({ text }) => text)],
    ...(decision ? [decision.answer, decision.reason] : []),
  ]
  return { title: ask ?? '', lines: lines.filter((one) => one !== null) }
}

/** The passages of the SOPs in force; their ids are `name#part`. Asked for by an SOP's name. */
export const readSops: Reader = async function* (db, name) {
  for (const sop of (await sopsInForce(db)).filter((sop) => name === undefined || sop.name === name))
    yield passagesOf(sop).map(({ id, title, text }) => ({ text: { id, title, body: text, aliases: [] }, about: { kind: 'sop' } }))
}
