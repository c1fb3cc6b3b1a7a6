import { betterAuth } from 'better-auth'
import { Refusal } from '#src/foundation/refusal.ts'
import { lockAccessForChange } from './acting.ts'
import { type AuthSettings, authOptions } from './auth-options.ts'
import { refusalFor } from './auth-refusals.ts'
import { refuse } from './refusals.ts'
import { personOfSession } from './session.ts'
import { logFailure, passwordLimits, withinLimits } from './sign-in-limits.ts'

/** Who changes their password, and the token of the session in which they do. */
type Changing = { person: string; session: string }

/**
 * Changes a password within the limits, in one transaction that holds the person's access: a deactivation, a link or another change that comes
 * first has ended the session by then, and this changes nothing.
 */
export async function changePassword(settings: AuthSettings, { person, session }: Changing, request: Request, address: string): Promise<Response> {
  const change = () =>
    settings.db.transaction().execute(async (db) => {
      await lockAccessForChange(db, person)
      if (!(await personOfSession(db, session))) throw refuse('people.signed_out', {})
      const answer = await betterAuth(authOptions({ ...settings, db })).handler(request) // of its own, because it writes in this transaction
      if (!answer.ok) throw await refusalFor(answer, '/change-password')
      return answer
    })
  const work = () =>
    change().then(
      (value) => ({ failed: false, value }),
      (value: unknown) => ({ failed: isWrongPassword(value), value }),
    )
  const onOutcome = (outcome: 'failed' | 'limited') => logFailure(settings, 'change-password', { account: person, address }, outcome)
  const answer = await withinLimits(settings, passwordLimits(settings, person), work, onOutcome)
  if (answer instanceof Response) return answer
  throw answer
}

const isWrongPassword = (error: unknown) => error instanceof Refusal && error.parts.problems.some(({ field }) => field === 'currentPassword')
