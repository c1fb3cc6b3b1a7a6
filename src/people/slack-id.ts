import { z } from 'zod'
import { administering } from './administrators.ts'
import { audited, changesBetween } from './audited.ts'
import type { Reading } from './context.ts'
import { findPerson, named, type PersonView } from './find.ts'

/** `null`: whoever has this e-mail address in Slack is meant. */
export const SlackId = z.strictObject({
  slackId: z
    .string('Give the id, or null.')
    .regex(/^[UW][A-Z0-9]{5,20}$/, 'Give the id as their profile in Slack has it under “Copy member ID”, such as U024BE7LH.')
    .nullable(),
})

/** An administrator says who somebody is in Slack; that stands against what their address says. An account that was somebody else's is theirs from now on. */
export function setSlackId(context: Reading, id: string, { slackId }: z.infer<typeof SlackId>): Promise<PersonView> {
  return administering(context, async (context) => {
    const { db, now } = context
    const person = await findPerson(context, id)
    const before = await db.selectFrom('slack_people').select('slack_id').where('person_id', '=', id).executeTakeFirst()
    await db
      .deleteFrom('slack_people')
      .where((row) => row.or([row('person_id', '=', id), ...(slackId === null ? [] : [row('slack_id', '=', slackId)])]))
      .execute()
    if (slackId !== null) await db.insertInto('slack_people').values({ person_id: id, slack_id: slackId, by_hand: true, at: now }).execute()
    const changes = changesBetween({ slackId: before?.slack_id ?? null }, { slackId })
    if (Object.keys(changes).length > 0) await audited(context, 'person-changed', { person: named(person), changes })
    return person
  })
}
