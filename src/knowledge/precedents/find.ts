import type { Database } from '#src/database/database.ts'
import { shortNumber } from '#src/escalations/escalation.ts'
import type { Named } from '#src/people/person.ts'
import { refuse } from '../refusals.ts'
import type { KeptScope, Precedent } from './precedent.ts'

/** Everybody reads every precedent: what it was made of has been submitted, and so is open to everybody too. */
export const precedentRows = (db: Database) =>
  db
    .selectFrom('precedents')
    .innerJoin('escalations', 'escalations.id', 'precedents.escalation_id')
    .innerJoin('people as proposer', 'proposer.id', 'precedents.proposed_by')
    .leftJoin('people as publisher', 'publisher.id', 'precedents.published_by')
    .selectAll('precedents')
    .select(['escalations.number', 'proposer.name as proposer_name', 'publisher.name as publisher_name'])

type PrecedentRow = Awaited<ReturnType<ReturnType<typeof precedentRows>['executeTakeFirstOrThrow']>>

export async function findPrecedent({ db }: { db: Database }, id: string): Promise<Precedent> {
  const row = await precedentRows(db).where('precedents.id', '=', id).executeTakeFirst()
  if (!row) throw refuse('precedent.not_found', { id })
  return asPrecedent(row)
}

/** Reads it and holds its row until the transaction ends; `also` another’s, always in one order, so that no two wait for each other. */
export async function holdPrecedent(context: { db: Database }, id: string, also: string[] = []): Promise<Precedent> {
  await context.db
    .selectFrom('precedents')
    .select('id')
    .where('id', 'in', [id, ...also])
    .orderBy('id')
    .forUpdate()
    .execute()
  return findPrecedent(context, id)
}

/** Those made of one escalation, the newest first. */
export async function precedentsOf(db: Database, escalation: string): Promise<Precedent[]> {
  const rows = await precedentRows(db)
    .where('escalation_id', '=', escalation)
    .orderBy('precedents.created_at', 'desc')
    .orderBy('precedents.id', 'desc')
    .execute()
  return rows.map(asPrecedent)
}

/** `scope` was written by `rowOf`, from this very type. */
export function asPrecedent(row: PrecedentRow): Precedent {
  const { upTo, ...scope } = row.scope as KeptScope
  return {
    ...{ id: row.id, question: row.question, ruling: row.ruling, scope, appliedBy: row.applied_by, upTo, reviewOn: row.review_on },
    escalation: { id: row.escalation_id, number: shortNumber(row) },
    ...{ state: row.state, overruledBy: row.overruled_by, version: row.version },
    proposedBy: { id: row.proposed_by, name: row.proposer_name },
    publishedBy: publisherOf(row),
    ...{ createdAt: row.created_at, updatedAt: row.updated_at, publishedAt: row.published_at },
  }
}

const publisherOf = ({ published_by: id, publisher_name: name }: PrecedentRow): Named | null => (id === null || name === null ? null : { id, name })

/** As it is written. */
export function rowOf(precedent: Precedent) {
  const { question, ruling, scope, appliedBy, upTo, reviewOn, state, overruledBy, version, publishedBy, updatedAt, publishedAt } = precedent
  return {
    ...{ question, ruling, scope: JSON.stringify({ ...scope, upTo } satisfies KeptScope), applied_by: appliedBy, review_on: reviewOn },
    ...{ state, overruled_by: overruledBy, version, published_by: publishedBy?.id ?? null, updated_at: updatedAt, published_at: publishedAt },
  }
}
