import { z } from 'zod'
import { lockAccessForChange } from './acting.ts'
import { PersonName } from './add.ts'
import { administering, mustNotBeLast } from './administrators.ts'
import { audited, changesBetween } from './audited.ts'
import { inTransaction, type Reading } from './context.ts'
import { endAccess } from './end-access.ts'
import { holdPerson, named, type PersonView } from './find.ts'
import { dropLinksMadeBy } from './links.ts'
import { roles } from './person.ts'
import { dropSlack } from './slack-links.ts'

/** What an administrator changes about somebody. `left` true: they have left; false: they are back, and need a new link. */
export const PersonChange = z.strictObject({
  name: PersonName.optional(),
  role: z.enum(roles, `Choose one of ${roles.join(', ')}.`).optional(),
  left: z.boolean('Say true or false.').optional(),
})
export type PersonChange = z.infer<typeof PersonChange>

/** There is always an administrator who can sign in: the last one can neither leave nor take another role. */
export function changePerson(context: Reading, id: string, asked: PersonChange): Promise<PersonView> {
  const change = async (context: Reading, administrators: readonly string[]) => {
    const before = await holdPerson(context, id)
    const after = applied(before, asked, context.now)
    const stays = after.role === 'admin' && after.leftAt === null
    if (!stays) await mustNotBeLast(context.db, administrators, before)
    if (after.leftAt && !before.leftAt) await shutOut(context, before)
    if (before.role === 'admin' && !stays) await dropLinksMadeBy(context.db, before.id)
    return save(context, before, after)
  }
  return administering(context, change, (db) => lockAccessForChange(db, id))
}

export function changeOwnName(context: Reading, name: string): Promise<PersonView> {
  return inTransaction(context, async (context) => {
    const before = await holdPerson(context, context.actor.id)
    return save(context, before, { ...before, name })
  })
}

function applied(before: PersonView, { name, role, left }: PersonChange, now: Date): PersonView {
  const leftAt = left === undefined ? before.leftAt : left ? (before.leftAt ?? now.toISOString()) : null
  return { ...before, name: name ?? before.name, role: role ?? before.role, leftAt }
}

/** Writes only what changed of the row, which the caller holds. */
async function save(context: Reading, before: PersonView, after: PersonView) {
  const changes = changesBetween(before, after)
  if (Object.keys(changes).length === 0) return before
  const { name, role, leftAt } = after
  await context.db
    .updateTable('people')
    .set({ updated_at: context.now })
    .$if(name !== before.name, (query) => query.set({ name }))
    .$if(role !== before.role, (query) => query.set({ role }))
    .$if(leftAt !== before.leftAt, (query) => query.set({ left_at: leftAt === null ? null : new Date(leftAt) }))
    .where('id', '=', after.id)
    .execute()
  await audited(context, 'person-changed', { person: named(before), changes })
  return after
}

/**
 * Ends every way in that somebody has, the password and the Slack account included: nobody knows where those have been, so whoever comes back
 * needs a new link, and their tokens stay revoked.
 */
async function shutOut(context: Reading, person: PersonView) {
  const { db, now } = context
  await endAccess(db, person.id)
  await db.updateTable('tokens').set({ revoked_at: now }).where('person_id', '=', person.id).where('revoked_at', 'is', null).execute()
  await db.deleteFrom('accounts').where('person_id', '=', person.id).execute()
  const slackId = await dropSlack(db, person.id)
  if (slackId !== null) await audited(context, 'person-changed', { person: named(person), changes: changesBetween({ slackId }, { slackId: null }) })
}
