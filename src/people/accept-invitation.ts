import { hashPassword } from 'better-auth/crypto'
import { z } from 'zod'
import type { Database } from '#src/database/database.ts'
import { newId } from '#src/foundation/ids.ts'
import { lockAccessForChange } from './acting.ts'
import { PersonName } from './add.ts'
import { audited } from './audited.ts'
import { mustBeHardToGuess } from './choose-password.ts'
import { inTransaction } from './context.ts'
import { endAccess, StillActive, stillActive } from './end-access.ts'
import { findPerson, holdPerson, named, PersonView } from './find.ts'
import { findLink, spendLink } from './links.ts'
import { Password } from './password.ts'
import { refuse } from './refusals.ts'

/** What a link is for: to set Baton up (then there is no person yet), or for somebody to choose their password. */
export const InvitationView = z.object({ for: z.enum(['set-up', 'person']), person: PersonView.nullable(), expiresAt: z.iso.datetime() })
export type InvitationView = z.infer<typeof InvitationView>

export const Acceptance = z.strictObject({ name: PersonName.optional(), password: Password })
export type Acceptance = z.infer<typeof Acceptance>

/** The person, and what still lets them in besides the new password. */
export const Accepted = PersonView.extend({ stillActive: StillActive })
export type Accepted = z.infer<typeof Accepted>

/** Of nobody yet: whoever holds the link. */
type Stranger = { db: Database; now: Date }

export async function readInvitation({ db, now }: Stranger, token: string): Promise<InvitationView> {
  const { person_id, expires_at } = await findLink(db, token, now)
  const person = person_id === null ? null : await findPerson({ db }, person_id)
  return { for: person ? 'person' : 'set-up', person, expiresAt: expires_at.toISOString() }
}

/** Gives a person the password they chose, and ends whatever sessions and other links they had. A link works once. */
export async function acceptInvitation(stranger: Stranger, token: string, { name, password }: Acceptance): Promise<Accepted> {
  const { person_id } = await findLink(stranger.db, token, stranger.now) // before the hashing, which is dear on purpose
  if (person_id === null) throw refuse('people.link_over', {}) // the set-up link makes the first administrator, and is no invitation
  await mustSuit(stranger.db, person_id, { name, password })
  const hashed = await hashPassword(password)
  return inTransaction(stranger, async ({ db, now }) => {
    await lockAccessForChange(db, person_id) // and the row, before the link: a deactivation locks them in this order, too
    const person = await holdPerson({ db }, person_id)
    await spendLink(db, token, now)
    if (name !== undefined) await db.updateTable('people').set({ name, updated_at: now }).where('id', '=', person.id).execute()
    await setPassword({ db, now }, person.id, hashed)
    const accepted = { ...person, name: name ?? person.name }
    await audited({ db, now, actor: accepted }, 'link-used', { person: named(accepted) })
    return { ...accepted, stillActive: await stillActive({ db, now }, person.id) }
  })
}

async function mustSuit(db: Database, personId: string, { name, password }: Acceptance) {
  const person = await findPerson({ db }, personId)
  await mustBeHardToGuess(db, password, { names: [person.name, name ?? ''], email: person.email })
}

/** Sets a password and ends the sessions and links the person had. `hashed` is made by better-auth, which will compare it. */
export async function setPassword({ db, now }: Stranger, person: string, hashed: string) {
  await endAccess(db, person)
  await db
    .insertInto('accounts')
    .values({ id: newId(), person_id: person, account_id: person, provider_id: 'credential', password: hashed, created_at: now, updated_at: now })
    .onConflict((conflict) => conflict.columns(['provider_id', 'account_id']).doUpdateSet({ password: hashed, updated_at: now }))
    .execute()
}
