import { type Selectable, sql } from 'kysely'
import { z } from 'zod'
import { type Page, PageQuery, page } from '#src/database/paging.ts'
import type { TokensTable } from '#src/database/tables/people.ts'
import { newId } from '#src/foundation/ids.ts'
import { words } from '#src/foundation/text.ts'
import { stillActing } from './acting.ts'
import { audited, type Doing } from './audited.ts'
import { type Context, inTransaction, type Reading } from './context.ts'
import { once } from './once.ts'
import { atLeast, type Named } from './person.ts'
import { NamedView } from './person-view.ts'
import { refuse } from './refusals.ts'
import { hashSecret, newToken } from './secrets.ts'

const time = z.iso.datetime()

/** A token without its secret, which nobody can read again. */
export const TokenView = z.object({
  id: z.uuid(),
  name: z.string(),
  person: NamedView,
  createdAt: time,
  lastUsedAt: time.nullable(),
  revokedAt: time.nullable(),
})
export type TokenView = z.infer<typeof TokenView>

export const MadeToken = TokenView.extend({
  token: z.string().nullable().meta({ description: 'For “Authorization: Bearer …”: shown once; null in the answer to a repetition', example: 'baton_…' }),
})
export type MadeToken = z.infer<typeof MadeToken>

export const NewToken = z.strictObject({ name: words('Say what the token is for.', 200) })
export type NewToken = z.infer<typeof NewToken>

/** Whose tokens to list: one's own, or, for an administrator, everybody's. */
export const TokenQuery = PageQuery.extend({ of: z.enum(['me', 'everybody']).default('me') })
export type TokenQuery = z.infer<typeof TokenQuery>

/** Makes a token for somebody; its text is in the answer and nowhere else. For a command; over the web `createOwnToken`. */
export function createToken(doing: Doing, owner: Named, { name }: NewToken): Promise<TokenView & { token: string }> {
  return doing.db.transaction().execute(async (db) => make({ ...doing, db }, await stillActing(db, owner), name))
}

export async function createOwnToken(context: Context, asked: NewToken): Promise<MadeToken> {
  let secret: string | null = null
  // What is kept beside the key must not hold the token: only its hash ever reaches the database.
  const answer = await once(context, { token: asked }, async (context): Promise<TokenView> => {
    const { token, ...made } = await make(context, context.actor, asked.name)
    secret = token
    return made
  })
  return { ...answer, token: secret }
}

async function make(doing: Doing, { id, name: owner }: Named, name: string): Promise<TokenView & { token: string }> {
  const token = newToken()
  const row = { id: newId(), name, person_id: id, created_at: doing.now, last_used_at: null, revoked_at: null }
  await doing.db
    .insertInto('tokens')
    .values({ ...row, token_hash: hashSecret(token) })
    .execute()
  await audited(doing, 'token-made', { token: { id: row.id, name }, person: { id, name: owner } })
  return { ...viewToken({ ...row, owner }), token }
}

const newest = { name: 'newest', value: sql`tokens.created_at`, kind: 'time', id: sql`tokens.id`, direction: 'desc' } as const

export function listTokens(context: Reading, { of, ...asked }: TokenQuery): Promise<Page<TokenView>> {
  if (of === 'everybody' && !atLeast('admin', context.actor)) throw refuse('people.administrators_only', {})
  const all = tokens(context)
  return page(of === 'me' ? all.where('person_id', '=', context.actor.id) : all, { sort: newest, asked, counted: true, view: viewToken })
}

/** Ends a token: one's own, or, for an administrator, anybody's. Ending one that is over changes nothing. */
export function revokeToken(context: Reading, id: string): Promise<TokenView> {
  return inTransaction(context, async (context) => {
    const found = await tokens(context).where('tokens.id', '=', id).forUpdate('tokens').executeTakeFirst()
    const theirs = found && (found.person_id === context.actor.id || atLeast('admin', context.actor))
    if (!theirs) throw refuse('people.not_found', { what: 'token' })
    if (found.revoked_at) return viewToken(found)
    await context.db.updateTable('tokens').set({ revoked_at: context.now }).where('id', '=', id).execute()
    await audited(context, 'token-revoked', { token: { id, name: found.name }, person: { id: found.person_id, name: found.owner } })
    return viewToken({ ...found, revoked_at: context.now })
  })
}

const tokens = ({ db }: Pick<Reading, 'db'>) =>
  db
    .selectFrom('tokens')
    .innerJoin('people', 'people.id', 'tokens.person_id')
    .select(['tokens.id', 'tokens.name', 'tokens.person_id', 'tokens.created_at', 'tokens.last_used_at', 'tokens.revoked_at', 'people.name as owner'])

type Row = Omit<Selectable<TokensTable>, 'token_hash'> & { owner: string }

function viewToken({ id, name, person_id, owner, created_at, last_used_at, revoked_at }: Row): TokenView {
  const times = { createdAt: created_at.toISOString(), lastUsedAt: last_used_at?.toISOString() ?? null, revokedAt: revoked_at?.toISOString() ?? null }
  return { id, name, person: { id: person_id, name: owner }, ...times }
}
