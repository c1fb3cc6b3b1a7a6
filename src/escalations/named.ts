import type { Reading } from '#src/people/context.ts'
import type { Person } from '#src/people/person.ts'

/** A person of this workspace who has not left; null when there is none with this id. */
export async function findActive({ db }: Reading, id: string): Promise<Person | null> {
  const row = await db.selectFrom('people').select(['id', 'name', 'role']).where('id', '=', id).where('left_at', 'is', null).executeTakeFirst()
  return row ?? null
}
