import { type Selectable, sql } from 'kysely'
import { z } from 'zod'
import { type Page, type PageQuery, page } from '#src/database/paging.ts'
import type { SessionsTable } from '#src/database/tables/sign-in.ts'
import { lockAccessForChange, stillActing } from './acting.ts'
import type { Reading } from './context.ts'
import { endAccess, StillActive, stillActive } from './end-access.ts'
import { refuse } from './refusals.ts'

const time = z.iso.datetime()

/** One place where a person is signed in. `lastUsedAt` is exact to the day; `userAgent` and `address` are as the browser and the network said. */
export const SessionView = z.object({
  id: z.uuid(),
  current: z.boolean().meta({ description: 'The session of this request' }),
  createdAt: time,
  lastUsedAt: time,
  expiresAt: time,
  userAgent: z.string().nullable(),
  address: z.string().nullable(),
})
export type SessionView = z.infer<typeof SessionView>

/** How many sessions ended, and what still lets the person in. */
export const EndedSessions = z.object({ ended: z.int().nonnegative(), stillActive: StillActive })
export type EndedSessions = z.infer<typeof EndedSessions>

/** `session`: the secret of the session that asks. */
type Asking = Reading & { session: string | null }

const newest = { name: 'newest', value: sql`sessions.updated_at`, kind: 'time', id: sql`sessions.id`, direction: 'desc' } as const

/** Where this person is signed in, last used first. By the machine's clock, as better-auth keeps sessions by it. */
export function listSessions({ db, actor, session }: Asking, asked: PageQuery): Promise<Page<SessionView>> {
  const rows = db.selectFrom('sessions').selectAll('sessions').where('person_id', '=', actor.id).where('expires_at', '>', new Date())
  return page(rows, { sort: newest, asked, counted: true, view: (row) => viewSession(row, session) })
}

/** Ends one session of one's own. */
export async function endSession({ db, actor, session }: Asking, id: string): Promise<SessionView> {
  const ended = await db.deleteFrom('sessions').where('id', '=', id).where('person_id', '=', actor.id).returningAll().executeTakeFirst()
  if (!ended) throw refuse('people.not_found', { what: 'session' })
  return viewSession(ended, session)
}

/** Ends every session of one's own but this one, and links that are not used yet. */
export function endOtherSessions(asking: Asking): Promise<EndedSessions> {
  const { now, actor, access, session } = asking
  return asking.db.transaction().execute(async (db) => {
    await lockAccessForChange(db, actor.id) // first: of two sessions that end each other at once, one stays
    await stillActing(db, actor, access)
    const ended = await endAccess(db, actor.id, { session })
    return { ended, stillActive: await stillActive({ db, now }, actor.id) }
  })
}

function viewSession(
  { id, token, created_at, updated_at, expires_at, user_agent, ip_address }: Selectable<SessionsTable>,
  session: string | null,
): SessionView {
  const times = { createdAt: created_at.toISOString(), lastUsedAt: updated_at.toISOString(), expiresAt: expires_at.toISOString() }
  return { id, current: token === session, ...times, userAgent: user_agent || null, address: ip_address || null }
}
