import { betterAuth } from 'better-auth'
import type { Database } from '#src/database/database.ts'
import { Refusal } from '#src/foundation/refusal.ts'
import { lockAccessForChange } from './acting.ts'
import { type AuthSettings, authOptions } from './auth-options.ts'
import { refusalFor } from './auth-refusals.ts'
import { mustBeHardToGuess } from './choose-password.ts'
import { endAccess, type StillActive, stillActive } from './end-access.ts'
import { findPerson } from './find.ts'
import { refuse } from './refusals.ts'
import { personOfSession } from './session.ts'
import { sessionInCookie } from './session-cookie.ts'
import { logFailure, passwordLimits, withinLimits } from './sign-in-limits.ts'

/** Who changes their password, the token of the session in which they do, and where they ask from. */
type Changing = { person: string; session: string; address: string; now: Date }

/** What better-auth answers, with the cookie of a new session, and what still lets the person in. */
type Changed = { answer: Response; stillActive: StillActive }

/**
 * Changes a password within the limits, in one transaction that holds the person's access: a deactivation, a link or another change that comes
 * first has ended the session by then, and this changes nothing. Every other session and every link ends. Refuses a new password that is easy
 * to guess.
 */
export async function changePassword(settings: AuthSettings, changing: Changing, request: Request): Promise<Changed> {
  const { person, address } = changing
  const sent = await checkedChange(settings, person, request)
  const work = () =>
    change(settings, changing, sent).then(
      (value) => ({ failed: false, value }),
      (value: unknown) => ({ failed: isWrongPassword(value), value }),
    )
  const onOutcome = (outcome: 'failed' | 'limited') => logFailure(settings, 'change-password', { account: person, address }, outcome)
  const changed = await withinLimits<Changed | unknown>(settings, passwordLimits(settings, person), work, onOutcome)
  if (isChanged(changed)) return changed
  throw changed
}

const isChanged = (value: unknown): value is Changed => typeof value === 'object' && value !== null && 'stillActive' in value

function change(settings: AuthSettings, { person, session, now }: Changing, request: Request): Promise<Changed> {
  return settings.db.transaction().execute(async (db) => {
    await lockAccessForChange(db, person)
    if (!(await personOfSession(db, session))) throw refuse('people.signed_out', {})
    const answer = await betterAuth(authOptions({ ...settings, db })).handler(request) // of its own, because it writes in this transaction
    if (!answer.ok) throw await refusalFor(answer, '/change-password')
    await endAccess(db, person, { session: await sessionInCookie(cookiesOf(answer), settings) })
    return { answer, stillActive: await stillActive({ db, now }, person) }
  })
}

const isWrongPassword = (error: unknown) => error instanceof Refusal && error.parts.problems.some(({ field }) => field === 'currentPassword')

/** The body as better-auth may have it. Other sessions end whatever the caller asked: a person who changes a password distrusts what is signed in. */
async function checkedChange({ db }: { db: Database }, person: string, request: Request): Promise<Request> {
  const asked: unknown = await request.json().catch(() => null)
  const fields = typeof asked === 'object' && asked !== null && !Array.isArray(asked) ? asked : {}
  const { newPassword } = fields as { newPassword?: unknown }
  if (typeof newPassword === 'string') await mustSuit(db, person, newPassword)
  const body = JSON.stringify({ ...fields, revokeOtherSessions: true })
  return new Request(request.url, { method: request.method, headers: request.headers, body })
}

async function mustSuit(db: Database, id: string, newPassword: string) {
  const { name, email } = await findPerson({ db }, id)
  await mustBeHardToGuess(db, newPassword, { names: [name], email }, 'newPassword')
}

/** The cookies that an answer sets, as the browser sends them back. */
const cookiesOf = ({ headers }: Response) =>
  new Headers({
    cookie: headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0] ?? '')
      .join('; '),
  })
