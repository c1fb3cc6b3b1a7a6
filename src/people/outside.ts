import type { Database } from '#src/database/database.ts'
import type { Person } from './person.ts'

/**
 * One account in an outside service, as that service describes it. Whatever the service does not say is false or null: silence vouches for nothing.
 * `ours`: in the workspace that Baton is connected to. `member`: a full member, and no guest. `active`: not deactivated. `human`: no bot.
 */
export type OutsideAccount = { email: string | null; emailConfirmed: boolean; ours: boolean; member: boolean; active: boolean; human: boolean }

/** Why an issuer does not vouch for an account. */
export type NotVouched = 'bot' | 'other-workspace' | 'guest' | 'inactive' | 'no-email' | 'email-not-confirmed'

/** The only place that decides whether the issuer of an outside account vouches for its e-mail address. */
function vouching({ email, emailConfirmed, ours, member, active, human }: OutsideAccount): { email: string } | { lacks: NotVouched } {
  if (!human) return { lacks: 'bot' }
  if (!ours) return { lacks: 'other-workspace' }
  if (!member) return { lacks: 'guest' }
  if (!active) return { lacks: 'inactive' }
  if (!email) return { lacks: 'no-email' }
  return emailConfirmed ? { email } : { lacks: 'email-not-confirmed' }
}

/** Who works here with the address that the issuer vouches for; null when there is no such person. Refuses with the reason where nothing is vouched for. */
export async function personVouchedFor({ db }: { db: Database }, account: OutsideAccount): Promise<{ person: Person | null } | { lacks: NotVouched }> {
  const vouched = vouching(account)
  if ('lacks' in vouched) return vouched
  const people = db.selectFrom('people').select(['id', 'name', 'role']).where('left_at', 'is', null)
  return { person: (await people.where('email', '=', asciiLowerCase(vouched.email)).executeTakeFirst()) ?? null }
}

/** Only ASCII letters have a case here: `toLowerCase` makes a “k” of the Kelvin sign, and so a colleague’s address of one that merely looks like it. */
const asciiLowerCase = (email: string) => email.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
