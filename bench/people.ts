import type { Database } from '#src/database/database.ts'
import { newId } from '#src/foundation/ids.ts'
import type { Role } from '#src/people/person.ts'
import { hashSecret, newToken } from '#src/people/secrets.ts'

/** Somebody who asks over HTTP. */
export type Asker = { id: string; name: string; token: string }

/** Adds people with tokens, without the invitations that would take their time. */
export async function addPeople(db: Database, role: Role, count: number): Promise<Asker[]> {
  const askers = Array.from({ length: count }, (_, at) => ({ id: newId(), name: `${role} ${at + 1}`, token: newToken() }))
  const at = new Date()
  const email = (name: string) => `${name.replaceAll(' ', '.')}@example.com`
  const lasting = { expires_at: new Date(at.getTime() + 86_400_000), scope: 'write', made_by: 'command' } as const
  await db
    .insertInto('people')
    .values(askers.map(({ id, name }) => ({ id, name, role, email: email(name), created_at: at, updated_at: at })))
    .execute()
  await db
    .insertInto('tokens')
    .values(askers.map(({ id, token }) => ({ id, person_id: id, name: 'bench', token_hash: hashSecret(token), created_at: at, ...lasting })))
    .execute()
  return askers
}
