import { z } from 'zod'
import { newId } from '#src/foundation/ids.ts'
import { nameOf } from '#src/foundation/text.ts'
import { audited, type Doing } from './audited.ts'
import { inTransaction } from './context.ts'
import { named, type PersonView, viewPerson } from './find.ts'
import { makeLink } from './links.ts'
import { roles } from './person.ts'
import { refuse } from './refusals.ts'

/** Addresses are kept in lower case: nobody remembers how they wrote theirs. */
export const Email = z
  .string('Write an e-mail address, such as ada@example.com.')
  .trim()
  .toLowerCase()
  .max(254, 'Keep this to 254 characters.') // RFC 5321, section 4.5.3.1.3 (read 2026-11-23)
  .pipe(z.email('Write an e-mail address, such as ada@example.com.'))

export const PersonName = nameOf('Write a name.', 200)

export const NewPerson = z.strictObject({
  email: Email,
  name: PersonName,
  role: z.enum(roles, `Choose one of ${roles.join(', ')}.`),
})
export type NewPerson = z.infer<typeof NewPerson>

/** Adds somebody, and makes the link by which they choose their password. For a command, which has neither key nor session. */
export function addPerson(doing: Doing, asked: NewPerson): Promise<{ person: PersonView; token: string }> {
  return inTransaction(doing, (doing) => add(doing, asked))
}

/** Adds a person inside the caller's transaction. Refuses an address that somebody has already. */
export async function insertPerson({ db, now }: Doing, { email, name, role }: NewPerson): Promise<PersonView> {
  const row = { id: newId(), email, name, role, left_at: null, created_at: now, updated_at: now }
  const added = await db
    .insertInto('people')
    .values(row)
    .onConflict((conflict) => conflict.column('email').doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows !== 1n) throw refuse('people.email_taken', { email })
  return viewPerson(row)
}

export async function add(doing: Doing, asked: NewPerson) {
  const { db, now, actor } = doing
  const person = await insertPerson(doing, asked)
  await audited(doing, 'person-added', { person: named(person), role: person.role })
  return { person, token: await makeLink(db, { person: person.id, by: actor?.id ?? null, now }) }
}
