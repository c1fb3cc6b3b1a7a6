import type { Reading } from '#src/people/context.ts'

/** These people hear of it from now on, whether or not they hold it. */
export async function follow({ db }: Pick<Reading, 'db'>, escalation: string, people: readonly string[]) {
  if (people.length === 0) return
  const rows = people.map((person_id) => ({ escalation_id: escalation, person_id }))
  await db
    .insertInto('followers')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Who follows it, and who joined it for a customer of theirs. */
export async function followersOf({ db }: Pick<Reading, 'db'>, escalation: string): Promise<string[]> {
  const joined = db.selectFrom('joins').select('person_id').where('escalation_id', '=', escalation)
  const rows = await db.selectFrom('followers').select('person_id').where('escalation_id', '=', escalation).union(joined).execute()
  return rows.map(({ person_id }) => person_id)
}
