import { hashPassword } from 'better-auth/crypto'
import { z } from 'zod'
import type { Database } from '#src/database/database.ts'
import { newId } from '#src/foundation/ids.ts'
import { lockAccessForChange } from './acting.ts'
import { PersonName } from './add.ts'
import { audited } from './audited.ts'
import { inTransaction } from './context.ts'
import { findPerson, holdPerson, named, PersonView } from './find.ts'
import { findLink, spendLink } from './links.ts'
import { Password } from './password.ts'
import { refuse } from './refusals.ts'

/** What a link is for: to set Baton up (then there is no person yet), or for somebody to choose their password. */
export const InvitationView = z.object({ for: z.enum(['set-up', 'person']), person: PersonView.nullable(), expiresAt: z.iso.datetime() })
export type InvitationView = z.infer<typeof InvitationView>

export const Acceptance = z.strictObject({ name: PersonName.optional(), password: Password })
export type Acceptance = z.infer<typeof Acceptance>

/** Of nobody yet: whoever holds the link. */
type Stranger = { db: Database; now: Date }

export async function readInvitation({ db, now }: Stranger, token: string): Promise<InvitationView> {
  const { person_id, expires_at } = await findLink(db, token, now)
  const person = person_id === null ? null : await findPerson({ db }, person_id)
  return { for: person ? 'person' : 'set-up', person, expiresAt: expires_at.toISOString() }
}

/** Gives somebody the password they chose, and ends whatever sessions they had. A link works once. */
export async function acceptInvitation(stranger: Stranger, token: string, { name, password }: Acceptance): Promise<PersonView> {
  const { person_id } = await findLink(stranger.db, token, stranger.now) // before the hashing, which is dear on purpose
  if (person_id === null) throw refuse('people.link_over', {})
  const hashed = await hashPassword(password)
  return inTransaction(stranger, async ({ db, now }) => {
    await lockAccessForChange(db, person_id) // before the link: a deactivation locks them in this order, too
    await spendLink(db, token, now)
    const person = await holdPerson({ db }, person_id)
    if (name !== undefined) await db.updateTable('people').set({ name, updated_at: now }).where('id', '=', person.id).execute()
    await setPassword({ db, now }, person.id, hashed)
    const accepted = { ...person, name: name ?? person.name }
    await audited({ db, now, actor: accepted }, 'link-used', { person: named(accepted) })
    return accepted
  })
}

/** `hashed` is made by better-auth, which will compare it. */
export async function setPassword({ db, now }: Stranger, person: string, hashed: string) {
  await db.deleteFrom('sessions').where('person_id', '=', person).execute()
  await db
    .insertInto('accounts')
    .values({ id: newId(), person_id: person, account_id: person, provider_id: 'credential', password: hashed, created_at: now, updated_at: now })
    .onConflict((conflict) => conflict.columns(['provider_id', 'account_id']).doUpdateSet({ password: hashed, updated_at: now }))
    .execute()
}
