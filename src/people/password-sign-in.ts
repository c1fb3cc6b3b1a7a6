import type { Database } from '#src/database/database.ts'
import { Refusal } from '#src/foundation/refusal.ts'
import { lockAccess } from './acting.ts'
import type { AuthSettings } from './auth-options.ts'
import { refusalFor } from './auth-refusals.ts'
import { deviceCookie } from './device.ts'
import { refuse } from './refusals.ts'
import { logFailure, signInLimits, withinLimits } from './sign-in-limits.ts'

type Handler = { handler(request: Request): Promise<Response> }

const path = '/sign-in/email'

/** Signs in by email address and password, within the limits. An unknown address takes the same steps, and the same hashing, as a known one. */
export async function signIn(settings: AuthSettings, better: Handler, request: Request, address: string): Promise<Response> {
  const account = accountIn(await request.clone().text())
  const limits = signInLimits(settings, { headers: request.headers, account, address })
  const onOutcome = (outcome: 'failed' | 'limited') => logFailure(settings, 'sign-in', { account, address }, outcome)
  const answer = await withinLimits(settings, limits, () => tried(settings, better, request, account), onOutcome)
  if (answer instanceof Error) throw answer
  return answer
}

/** `failed`: the password was not right, or the body named no account. */
async function tried(settings: AuthSettings, better: Handler, request: Request, account: string | null): Promise<{ failed: boolean; value: Response | Error }> {
  const before = await passwordOf(settings.db, account)
  const answer = await better.handler(request)
  const refusal = answer.ok ? await refusedMeanwhile(settings.db, answer, before) : await refusalFor(answer, path)
  if (refusal) return { failed: account === null || (refusal instanceof Refusal && refusal.parts.kind === 'unauthenticated'), value: refusal }
  if (account !== null) answer.headers.append('set-cookie', deviceCookie(account, settings))
  return { failed: false, value: answer }
}

/** The account that a body names; null where it names none. */
function accountIn(body: string): string | null {
  const { email }: { email?: unknown } = body === '' ? {} : (JSON.parse(body) ?? {})
  return typeof email === 'string' && email.includes('@') ? email.toLowerCase().slice(0, 254) : null
}

async function passwordOf(db: Database, account: string | null): Promise<string | null> {
  const accounts = db.selectFrom('accounts').innerJoin('people', 'people.id', 'accounts.person_id').select('password').where('left_at', 'is', null)
  return (await accounts.where('email', '=', account).executeTakeFirst())?.password ?? null
}

/**
 * The password was compared and the session written in steps, and a deactivation or a new password may have come between them. So the session
 * is given out only if the password is still the one that was there before; whatever changes it from now on ends the session, too.
 */
function refusedMeanwhile(db: Database, answer: Response, before: string | null): Promise<Refusal | null> {
  return db.transaction().execute(async (db) => {
    const { token, user } = (await answer.clone().json()) as { token: string; user: { id: string; email: string } }
    await lockAccess(db, user.id)
    if (before !== null && (await passwordOf(db, user.email)) === before) return null
    await db.deleteFrom('sessions').where('token', '=', token).execute()
    return refuse('people.wrong_password', {})
  })
}
