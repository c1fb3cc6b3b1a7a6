import { betterAuth } from 'better-auth'
import { testUtils } from 'better-auth/plugins'
import type { Database } from '#src/database/database.ts'
import { type AuthSettings, authOptions } from './auth-options.ts'
import { findPerson } from './find.ts'
import { refuse } from './refusals.ts'

/** The cookie of a session, signed; `expires` is in seconds since 1970. */
type SessionCookie = { name: string; value: string; path: string; secure?: boolean; expires?: number }

/** Opens a session as anybody who works here, without asking for anything. */
export type DevSignIn = (db: Database, person: string) => Promise<SessionCookie>

/**
 * For development alone: better-auth's own tools for tests, on our tables. The session is one like any other.
 * Who calls this has made sure that nobody else can (`BATON_DEV`).
 */
export function openDevSignIn(settings: AuthSettings): DevSignIn {
  const better = betterAuth({ ...authOptions(settings), plugins: [testUtils()] })
  return async (db, id) => {
    const person = await findPerson({ db }, id)
    if (person.leftAt) throw refuse('people.has_left', { name: person.name })
    const { test } = await better.$context
    const { cookies } = await test.login({ userId: id })
    const [cookie] = cookies
    if (!cookie) throw new Error('better-auth made a session without a cookie')
    return cookie
  }
}
