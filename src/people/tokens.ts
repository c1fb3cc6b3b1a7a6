import { type Selectable, sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '#src/database/database.ts'
import { type Page, PageQuery, page } from '#src/database/paging.ts'
import type { TokensTable } from '#src/database/tables/people.ts'
import { newId } from '#src/foundation/ids.ts'
import { nameOf } from '#src/foundation/text.ts'
import { lockAccessForChange, stillActing } from './acting.ts'
import { administering } from './administrators.ts'
import { audited, type Doing } from './audited.ts'
import { type Context, inTransaction, type Reading } from './context.ts'
import { once } from './once.ts'
import { atLeast, type Named } from './person.ts'
import { NamedView } from './person-view.ts'
import { refuse } from './refusals.ts'
import { hashSecret, newToken } from './secrets.ts'

/** How long a token lasts, in days: what it gets unless its maker asks for less or more, and the most that it can get. */
const usualDays = 90
const mostDays = 365
/** Active tokens of one person: far more than scripts anybody runs, few enough to look through. */
const mostTokens = 50
const day = 24 * 60 * 60_000

const time = z.iso.datetime()
const scopes = ['read', 'write'] as const satisfies readonly TokensTable['scope'][]

/** A token without its secret, which nobody can read again. */
export const TokenView = z.object({
  id: z.uuid(),
  name: z.string(),
  person: NamedView,
  scope: z.enum(scopes),
  madeBy: z.enum(['session', 'command']).nullable().meta({ description: 'null: made before this was recorded' }),
  createdAt: time,
  expiresAt: time,
  lastUsedAt: time.nullable(),
  revokedAt: time.nullable(),
})
export type TokenView = z.infer<typeof TokenView>

export const MadeToken = TokenView.extend({
  token: z.string().nullable().meta({ description: 'For “Authorization: Bearer …”: shown once; null in the answer to a repetition', example: 'baton_…' }),
})
export type MadeToken = z.infer<typeof MadeToken>

const daysSentence = `Give a whole number of days, from 1 to ${mostDays}.`

export const NewToken = z.strictObject({
  name: nameOf('Say what the token is for.', 200),
  scope: z.enum(scopes, 'Choose read or write.').optional().meta({ description: '“write” unless it is given', example: 'read' }),
  expiresInDays: z
    .int(daysSentence)
    .min(1, daysSentence)
    .max(mostDays, daysSentence)
    .optional()
    .meta({ description: `${usualDays} unless it is given` }),
})
export type NewToken = z.infer<typeof NewToken>

/** Whose tokens to list: one's own, or, for an administrator, everybody's. */
export const TokenQuery = PageQuery.extend({ of: z.enum(['me', 'everybody']).default('me') })
export type TokenQuery = z.infer<typeof TokenQuery>

/** Makes a token for a person; its text is in the answer and nowhere else. For a command; over the web `createOwnToken`. */
export function createToken(doing: Doing, owner: Named, asked: NewToken): Promise<TokenView & { token: string }> {
  return inTransaction(doing, async (doing) => make(doing, await stillActing(doing.db, owner), { ...asked, madeBy: 'command' }))
}

export async function createOwnToken(context: Context, asked: NewToken): Promise<MadeToken> {
  let secret: string | null = null
  // What is kept beside the key must not hold the token: only its hash ever reaches the database.
  const answer = await once(context, { token: asked }, async (context): Promise<TokenView> => {
    const { token, ...made } = await make(context, context.actor, { ...asked, madeBy: 'session' })
    secret = token
    return made
  })
  return { ...answer, token: secret }
}

type Asked = NewToken & { madeBy: 'session' | 'command' }

async function make(doing: Doing, owner: Named, asked: Asked): Promise<TokenView & { token: string }> {
  const { name, scope = 'write', expiresInDays = usualDays, madeBy } = asked
  const { db, now } = doing
  await mustHaveRoom(doing, owner.id)
  const token = newToken()
  const expires_at = new Date(now.getTime() + expiresInDays * day)
  const row = { id: newId(), name, person_id: owner.id, created_at: now, expires_at, scope, made_by: madeBy, last_used_at: null, revoked_at: null }
  await db
    .insertInto('tokens')
    .values({ ...row, token_hash: hashSecret(token) })
    .execute()
  await audited(doing, 'token-made', { token: { id: row.id, name }, person: { id: owner.id, name: owner.name } })
  return { ...viewToken({ ...row, owner: owner.name }), token }
}

// The person's row is locked first: of two that are made at once, the second counts the first.
async function mustHaveRoom({ db, now }: Doing, person: string) {
  await db.selectFrom('people').select('id').where('id', '=', person).forNoKeyUpdate().execute()
  const active = await activeTokens({ db, now }, person)
  if (active.length >= mostTokens) throw refuse('people.too_many_tokens', { most: mostTokens })
}

const newest = { name: 'newest', value: sql`tokens.created_at`, kind: 'time', id: sql`tokens.id`, direction: 'desc' } as const

export function listTokens(context: Reading, { of, ...asked }: TokenQuery): Promise<Page<TokenView>> {
  if (of === 'everybody' && !atLeast('admin', context.actor)) throw refuse('people.administrators_only', {})
  const all = tokens(context)
  return page(of === 'me' ? all.where('person_id', '=', context.actor.id) : all, { sort: newest, asked, counted: true, view: viewToken })
}

/** The tokens of a person that still open something, the newest first. */
export async function activeTokens({ db, now }: { db: Database; now: Date }, person: string): Promise<TokenView[]> {
  const rows = tokens({ db }).where('person_id', '=', person).where('revoked_at', 'is', null).where('expires_at', '>', now)
  return (await rows.orderBy('tokens.created_at', 'desc').orderBy('tokens.id').execute()).map(viewToken)
}

/** Ends a token: one's own, or, for an administrator, anybody's. Ending one that is over changes nothing. */
export function revokeToken(context: Reading, id: string): Promise<TokenView> {
  return inTransaction(context, async (context) => {
    const found = await tokens(context).where('tokens.id', '=', id).forUpdate('tokens').executeTakeFirst()
    const theirs = found && (found.person_id === context.actor.id || atLeast('admin', context.actor))
    if (!theirs) throw refuse('people.not_found', { what: 'token' })
    if (found.revoked_at) return viewToken(found)
    return revoke(context, found)
  })
}

/** Ends every token of a person: one's own, or, for an administrator, another's. Answers those that this ended. */
export function revokeTokensOf(context: Reading, person: string): Promise<TokenView[]> {
  const first = (db: Database) => lockAccessForChange(db, person) // or a token that is being made at this moment would stay
  const work = (context: Reading) => revokeEach(context, person)
  if (person !== context.actor.id) return administering(context, work, first)
  return context.db.transaction().execute(async (db) => {
    await first(db)
    return work({ ...context, db, actor: await stillActing(db, context.actor, context.access) })
  })
}

/** Ends all tokens of a person, or the one that `id` names. Asks for no right: for a command. */
export function revokeTokens(doing: Doing, person: string, id?: string): Promise<TokenView[]> {
  return doing.db.transaction().execute(async (db) => {
    await lockAccessForChange(db, person)
    return revokeEach({ ...doing, db }, person, id)
  })
}

async function revokeEach(doing: Doing, person: string, id?: string): Promise<TokenView[]> {
  const active = tokens(doing).where('person_id', '=', person).where('revoked_at', 'is', null)
  const rows = id === undefined ? active : active.where('tokens.id', '=', id)
  const revoked: TokenView[] = []
  for (const row of await rows.orderBy('tokens.id').forUpdate('tokens').execute()) revoked.push(await revoke(doing, row))
  return revoked
}

async function revoke(doing: Doing, row: Row) {
  const { id, name, person_id, owner } = row
  await doing.db.updateTable('tokens').set({ revoked_at: doing.now }).where('id', '=', id).execute()
  await audited(doing, 'token-revoked', { token: { id, name }, person: { id: person_id, name: owner } })
  return viewToken({ ...row, revoked_at: doing.now })
}

const tokens = ({ db }: Pick<Reading, 'db'>) =>
  db
    .selectFrom('tokens')
    .innerJoin('people', 'people.id', 'tokens.person_id')
    .select(['tokens.id', 'tokens.name', 'tokens.person_id', 'tokens.scope', 'tokens.made_by', 'people.name as owner'])
    .select(['tokens.created_at', 'tokens.expires_at', 'tokens.last_used_at', 'tokens.revoked_at'])

type Row = Omit<Selectable<TokensTable>, 'token_hash'> & { owner: string }

function viewToken({ id, name, person_id, owner, scope, made_by, created_at, expires_at, last_used_at, revoked_at }: Row): TokenView {
  const times = { createdAt: created_at.toISOString(), expiresAt: expires_at.toISOString() }
  const ends = { lastUsedAt: last_used_at?.toISOString() ?? null, revokedAt: revoked_at?.toISOString() ?? null }
  return { id, name, person: { id: person_id, name: owner }, scope, madeBy: made_by, ...times, ...ends }
}
