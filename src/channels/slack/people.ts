import { WebAPIPlatformError, type WebClient } from '@slack/web-api'
import type { Database } from '#src/database/database.ts'
import { type NotVouched, personVouchedFor } from '#src/people/outside.ts'
import type { Person } from '#src/people/person.ts'
import { claimSlack } from '#src/people/slack-links.ts'
import { accountOf, calledIn, type User } from './account.ts'

type House = { db: Database }

/** Why a Slack account is nobody in Baton. `other-link`: its owner has linked another account. */
export type NotLinked = NotVouched | 'unknown' | 'unconfirmed' | 'other-link'

/** Who a Slack account is in Baton: only the owner's confirmation, or an administrator, makes it somebody. What else Slack refuses is thrown, as its SDK does. */
export async function whoIs({ db }: House, client: WebClient, slackUserId: string): Promise<{ person: Person } | { person: null; because: NotLinked }> {
  const linked = await db
    .selectFrom('slack_people')
    .innerJoin('people', 'people.id', 'slack_people.person_id')
    .select(['people.id', 'people.name', 'people.role', 'left_at'])
    .where('slack_id', '=', slackUserId)
    .executeTakeFirst()
  if (linked?.left_at === null) return { person: { id: linked.id, name: linked.name, role: linked.role } }
  if (linked) return { person: null, because: 'unknown' }
  const found = await vouchedAs({ db }, client, client.users.info({ user: slackUserId }))
  if ('lacks' in found) return { person: null, because: found.lacks }
  if (found.person === null || found.slackId !== slackUserId) return { person: null, because: 'unknown' }
  return { person: null, because: await claimed(db, found.person, found) }
}

/** The same, where only the person matters. */
export const personOf = async (house: House, client: WebClient, slackUserId: string): Promise<Person | null> => (await whoIs(house, client, slackUserId)).person

/** The id that a person has in Slack, such as `U024BE7LH`, by which direct messages reach them; only a confirmed one counts. */
export async function slackIdOf({ db }: House, client: WebClient, personId: string): Promise<{ slackId: string } | { slackId: null; because: NotLinked }> {
  const person = await db
    .selectFrom('people')
    .leftJoin('slack_people', 'slack_people.person_id', 'people.id')
    .select(['email', 'slack_id'])
    .where('people.id', '=', personId)
    .where('left_at', 'is', null)
    .executeTakeFirst()
  if (!person) return { slackId: null, because: 'unknown' }
  if (person.slack_id !== null) return { slackId: person.slack_id }
  const found = await vouchedAs({ db }, client, client.users.lookupByEmail({ email: person.email }))
  if ('lacks' in found) return { slackId: null, because: found.lacks }
  if (found.person?.id !== personId) return { slackId: null, because: 'unknown' }
  return { slackId: null, because: await claimed(db, found.person, found) }
}

type Vouched = { person: Person | null; slackId: string; called: string }

/** Whose account Slack says this is. */
async function vouchedAs({ db }: House, client: WebClient, asked: Promise<{ user?: User }>): Promise<Vouched | { lacks: NotLinked }> {
  const [answer, installation] = await Promise.all([orNobody(asked), client.auth.test()])
  const { user } = answer ?? {}
  if (!user?.id) return { lacks: 'unknown' }
  const found = await personVouchedFor({ db }, accountOf(user, installation))
  return 'lacks' in found ? found : { ...found, slackId: user.id, called: calledIn(user) }
}

/** What is linked stays linked; what is not waits for its owner. */
async function claimed(db: Database, { id }: Person, { slackId, called }: Vouched): Promise<'unconfirmed' | 'other-link'> {
  return (await claimSlack(db, { person: id, slackId, called })) ? 'unconfirmed' : 'other-link'
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
