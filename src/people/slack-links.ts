import { sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '#src/database/database.ts'
import { type Page, type PageQuery, page } from '#src/database/paging.ts'
import { audited, changesBetween } from './audited.ts'
import { inTransaction, type Reading } from './context.ts'
import { findPerson, named } from './find.ts'
import { atLeast } from './person.ts'
import { NamedView } from './person-view.ts'
import { refuse } from './refusals.ts'

const slackId = z.string().regex(/^[UW][A-Z0-9]{2,20}$/, 'Give the id of the Slack account, such as U024BE7LH.')

/** Which Slack account is somebody's. `by`: who said so. */
const SlackLinkView = z.object({ slackId: z.string(), by: z.enum(['owner', 'administrator']), at: z.iso.datetime() })
type SlackLinkView = z.infer<typeof SlackLinkView>

/** One's own link, and the accounts that Slack says are one's own and that wait to be confirmed. */
export const OwnSlack = z.object({
  link: SlackLinkView.nullable(),
  found: z.array(z.object({ slackId: z.string(), called: z.string().meta({ description: 'What Slack calls it' }) })),
})
export type OwnSlack = z.infer<typeof OwnSlack>

export const ConfirmSlack = z.strictObject({ slackId })

/** How long a claim can be confirmed after Slack last vouched for it, in days. */
const goodForDays = 7
const good = sql<boolean>`slack_claims.at > now() - ${sql.lit(goodForDays)} * interval '1 day'`

/** Keeps that Slack vouches for an account as this person's, for its owner to confirm. False: one of the two is linked already, and that link stays. */
export async function claimSlack(db: Database, { person, slackId, called }: { person: string; slackId: string; called: string }): Promise<boolean> {
  const links = db.selectFrom('slack_people').select('slack_id')
  if (await links.where((row) => row.or([row('person_id', '=', person), row('slack_id', '=', slackId)])).executeTakeFirst()) return false
  await db.deleteFrom('slack_claims').where(sql<boolean>`not ${good}`).execute()
  await db
    .insertInto('slack_claims')
    .values({ person_id: person, slack_id: slackId, called })
    .onConflict((conflict) => conflict.columns(['person_id', 'slack_id']).doUpdateSet({ called, at: sql<Date>`now()` }))
    .execute()
  return true
}

/** Everybody's link, for administrators. */
export const ListedSlackLink = SlackLinkView.extend({ person: NamedView })
export type ListedSlackLink = z.infer<typeof ListedSlackLink>

const byName = { name: 'name', value: sql`lower(people.name)`, kind: 'text', id: sql`people.id`, direction: 'asc' } as const

export function listSlackLinks({ db, actor }: Pick<Reading, 'db' | 'actor'>, asked: PageQuery): Promise<Page<ListedSlackLink>> {
  if (!atLeast('admin', actor)) throw refuse('people.administrators_only', {})
  const links = db.selectFrom('slack_people').innerJoin('people', 'people.id', 'slack_people.person_id')
  const rows = links.select(['people.id', 'people.name', 'slack_id', 'by_hand', 'at'])
  return page(rows, { sort: byName, asked, counted: true, view: ({ id, name, ...link }) => ({ ...viewLink(link), person: { id, name } }) })
}

export async function readOwnSlack({ db, actor }: Pick<Reading, 'db' | 'actor'>): Promise<OwnSlack> {
  const link = await db.selectFrom('slack_people').selectAll().where('person_id', '=', actor.id).executeTakeFirst()
  const found = db.selectFrom('slack_claims').select(['slack_id as slackId', 'called']).where('person_id', '=', actor.id).where(good)
  return { link: link ? viewLink(link) : null, found: await found.orderBy('slack_id').execute() }
}

const viewLink = ({ slack_id, by_hand, at }: { slack_id: string; by_hand: boolean; at: Date }): SlackLinkView => ({
  slackId: slack_id,
  by: by_hand ? 'administrator' : 'owner',
  at: at.toISOString(),
})

/** The owner confirms an account that Slack vouches for. It takes nothing away: where one of the two is linked already, it is refused. */
export function confirmOwnSlack(context: Reading, { slackId }: z.infer<typeof ConfirmSlack>): Promise<OwnSlack> {
  return inTransaction(context, async (context) => {
    const { db, actor, now } = context
    const claims = db.selectFrom('slack_claims').select('slack_id').where('person_id', '=', actor.id).where('slack_id', '=', slackId)
    await inTurn(db)
    if (!(await claims.where(good).executeTakeFirst())) return alreadyOr(context, slackId)
    await linkSlack(db, { person_id: actor.id, slack_id: slackId, by_hand: false, at: now })
    await auditLink(context, null, slackId)
    return readOwnSlack(context)
  })
}

/** Adds a link, in the caller's turn. Refused where one of the two is linked already: no link is ever overwritten. */
export async function linkSlack(db: Database, row: { person_id: string; slack_id: string; by_hand: boolean; at: Date }) {
  const made = await db
    .insertInto('slack_people')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows !== 1n) throw refuse('people.slack_taken', { slackId: row.slack_id })
  await db
    .deleteFrom('slack_claims')
    .where((one) => one.or([one('person_id', '=', row.person_id), one('slack_id', '=', row.slack_id)]))
    .execute()
}

/** Ends the link of a person and every claim for them; answers the Slack id that was linked, for the audit. The caller holds the person’s access. */
export async function dropSlack(db: Database, person: string): Promise<string | null> {
  await db.deleteFrom('slack_claims').where('person_id', '=', person).execute()
  const gone = await db.deleteFrom('slack_people').where('person_id', '=', person).returning('slack_id').executeTakeFirst()
  return gone?.slack_id ?? null
}

/** One link is changed after the other: two that touch each other's claims would otherwise wait for each other for ever. */
export const inTurn = (db: Database) => sql`select pg_advisory_xact_lock(hashtextextended('slack links', 0))`.execute(db)

/** A second press on “confirm” finds it done. */
async function alreadyOr(context: Reading, slackId: string): Promise<OwnSlack> {
  const own = await readOwnSlack(context)
  if (own.link?.slackId === slackId) return own
  throw refuse('people.slack_not_found', { slackId })
}

/** Ends one's own link; the account acts as nobody from now on. */
export function removeOwnSlack(context: Reading): Promise<OwnSlack> {
  return inTransaction(context, async (context) => {
    const gone = await context.db.deleteFrom('slack_people').where('person_id', '=', context.actor.id).returning('slack_id').executeTakeFirst()
    if (gone) await auditLink(context, gone.slack_id, null)
    return readOwnSlack(context)
  })
}

async function auditLink(context: Reading, was: string | null, is: string | null) {
  const person = named(await findPerson(context, context.actor.id))
  await audited(context, 'person-changed', { person, changes: changesBetween({ slackId: was }, { slackId: is }) })
}
