import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import type { Case } from '#src/cases/case.ts'
import type { Tables } from '#src/database/database.ts'
import type { Finding } from '#src/foundation/refusal.ts'
import type { Reading } from '#src/people/context.ts'
import type { Person } from '#src/people/person.ts'
import type { Closing } from './closing.ts'
import type { Decision } from './decision.ts'
import type { Escalation, Holder, Mark, Wait } from './escalation.ts'
import { refuse } from './refusals.ts'

/** One escalation, by its id or its number (`E-1042`), if this reader may see it. */
export async function findEscalation(context: Reading, idOrNumber: string): Promise<Escalation> {
  return whole(idOrNumber, await byIdOrNumber(context, idOrNumber).executeTakeFirst())
}

/** Reads it and holds its row until the transaction ends, so that two people cannot change it at once. */
export async function holdEscalation({ db, actor }: Reading, idOrNumber: string): Promise<Escalation> {
  const held = holding(db, (where) => where.and([visibleTo(actor)(where), calledBy(idOrNumber)(where)]))
  return whole(idOrNumber, await held.executeTakeFirst())
}

/** Holds several rows, in the order of their ids. */
export async function holdInOrder(context: Reading, idsOrNumbers: readonly string[]) {
  const found = []
  for (const one of idsOrNumbers) found.push(await findEscalation(context, one))
  const ids = found.map(({ id }) => id)
  await context.db.selectFrom('escalations').select('id').where('id', 'in', ids).orderBy('id').forUpdate().execute()
}

/** By its id, for the system, which sees everything. */
export async function findForSystem(db: Reading['db'], id: string): Promise<Escalation> {
  return whole(id, await escalationRows(db).where('escalations.id', '=', id).executeTakeFirst())
}

/** The same, with its row held; undefined when there is no such row. */
export async function holdForSystem(db: Reading['db'], id: string): Promise<Escalation | undefined> {
  const row = await holding(db, (where) => where('escalations.id', '=', id)).executeTakeFirst()
  return row && asEscalation(row)
}

/** What this reader may see: whatever was ever submitted, drafts that were shared, and their own. */
export function visibleTo({ id }: Person) {
  return (where: ExpressionBuilder<Tables, 'escalations'>) =>
    where.or([where('escalations.rounds', '>', 0), where('escalations.shared', '=', true), where('escalations.author_id', '=', id)])
}

/** The same of one that has been read already. */
export const sees = ({ id }: Pick<Person, 'id'>, { rounds, shared, author }: Pick<Escalation, 'rounds' | 'shared'> & { author: { id: string } }) =>
  rounds > 0 || shared || author.id === id

/**
 * The row is held first, and then joined with its people. With the join inside the lock, PostgreSQL would, after waiting for another's change,
 * join the new row with the people of the old one, and the new holder or author would be nobody.
 */
function holding(db: Reading['db'], which: (where: ExpressionBuilder<Tables, 'escalations'>) => Expression<SqlBool>) {
  return escalationRows(db.with('escalations', (db) => db.selectFrom('escalations').selectAll().where(which).forUpdate()))
}

export function escalationRows(db: Pick<Reading['db'], 'selectFrom'>) {
  return db
    .selectFrom('escalations')
    .innerJoin('people as author', 'author.id', 'escalations.author_id')
    .leftJoin('people as holder', 'holder.id', 'escalations.holder_id')
    .selectAll('escalations')
    .select(['author.name as author_name', 'holder.name as holder_name'])
}

export type EscalationRow = Awaited<ReturnType<ReturnType<typeof escalationRows>['executeTakeFirstOrThrow']>>

const byIdOrNumber = ({ db, actor }: Reading, idOrNumber: string) => escalationRows(db).where(visibleTo(actor)).where(calledBy(idOrNumber))

/** Its id, or its number. */
function calledBy(idOrNumber: string) {
  const number = /^E-(\d{1,9})$/i.exec(idOrNumber)?.[1]
  return (where: ExpressionBuilder<Tables, 'escalations'>) =>
    number === undefined ? where('escalations.id', '=', idOrNumber) : where('escalations.number', '=', Number(number))
}

function whole(idOrNumber: string, row: EscalationRow | undefined): Escalation {
  if (!row) throw refuse('escalation.not_found', { id: idOrNumber })
  return asEscalation(row)
}

/** `keep` is the only writer of the JSON columns, and wrote them from these very types. */
export function asEscalation(row: EscalationRow): Escalation {
  return {
    ...{ id: row.id, number: row.number, state: row.state, version: row.version, door: row.door, shared: row.shared, rounds: row.rounds },
    author: { id: row.author_id, name: row.author_name },
    formerAuthors: row.former_authors,
    holder: holderFrom(row),
    holderSince: row.holder_since,
    sop: { name: row.sop_name, version: row.sop_version },
    case: row.case as Case,
    findings: row.findings as Finding[],
    marks: row.marks as Mark[],
    wait: row.wait as Wait | null,
    decision: row.decision as Decision | null,
    closing: row.closing as Closing | null,
    lookAt: row.look_at,
    createdAt: row.created_at,
    submittedAt: row.submitted_at,
    acceptedAt: row.accepted_at,
    decidedAt: row.decided_at,
    closedAt: row.closed_at,
  }
}

function holderFrom({ holder_id, holder_name, queue }: EscalationRow): Holder {
  if (holder_id !== null) return { kind: 'person', person: { id: holder_id, name: holder_name ?? '' } }
  return queue === null ? { kind: 'nobody' } : { kind: 'queue', queue }
}
