import { WebAPIPlatformError, type WebClient } from '@slack/web-api'
import type { Database } from '#src/database/database.ts'
import { activeByEmail } from '#src/people/find.ts'
import type { Person } from '#src/people/person.ts'

type House = { db: Database }

/** The id that a person has in Slack, such as `U024BE7LH`; null when Slack knows nobody by their address. What else Slack says is thrown, as its SDK does. */
export async function slackIdOf({ db }: House, client: WebClient, personId: string): Promise<string | null> {
  const person = await db
    .selectFrom('people')
    .leftJoin('slack_people', 'slack_people.person_id', 'people.id')
    .select(['email', 'slack_id'])
    .where('people.id', '=', personId)
    .executeTakeFirst()
  if (!person) return null
  if (person.slack_id !== null) return person.slack_id
  const found = await orNobody(client.users.lookupByEmail({ email: person.email }))
  const slackId = found?.user?.id
  return slackId && (await remember({ db }, personId, slackId)) ? slackId : null
}

/** Who somebody in Slack is in Baton, if they still work here; null when they are nobody here. */
export async function personOf({ db }: House, client: WebClient, slackUserId: string): Promise<Person | null> {
  const known = await db
    .selectFrom('slack_people')
    .innerJoin('people', 'people.id', 'slack_people.person_id')
    .select(['people.id', 'people.name', 'people.role', 'left_at'])
    .where('slack_id', '=', slackUserId)
    .executeTakeFirst()
  if (known) return known.left_at === null ? { id: known.id, name: known.name, role: known.role } : null
  const { user } = (await orNobody(client.users.info({ user: slackUserId }))) ?? {}
  const person = user?.profile?.email && !user.deleted && !user.is_bot ? await activeByEmail({ db }, user.profile.email) : null
  return person && (await remember({ db }, person.id, slackUserId)) ? person : null
}

/** What an administrator has said stands; whether this may be so beside it. */
async function remember({ db }: House, person_id: string, slack_id: string): Promise<boolean> {
  return db.transaction().execute(async (db) => {
    const overtaken = db.deleteFrom('slack_people').where((row) => row.or([row('person_id', '=', person_id), row('slack_id', '=', slack_id)]))
    await overtaken.where('by_hand', '=', false).execute()
    const row = { person_id, slack_id, at: new Date() }
    await db
      .insertInto('slack_people')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    // Whoever looked the same person up at the same moment has written the same.
    const known = db.selectFrom('slack_people').select('slack_id').where('person_id', '=', person_id).where('slack_id', '=', slack_id)
    return (await known.executeTakeFirst()) !== undefined
  })
}

const nobody = new Set(['users_not_found', 'user_not_found', 'user_not_visible'])

/** https://docs.slack.dev/reference/methods/users.lookupByEmail#errors and users.info#errors, read 2026-11-28 */
async function orNobody<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof WebAPIPlatformError && nobody.has(error.data.error)) return null
    throw error
  }
}
