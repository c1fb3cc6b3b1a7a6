import { z } from 'zod'
import { administering } from './administrators.ts'
import { audited, changesBetween } from './audited.ts'
import type { Reading } from './context.ts'
import { findPerson, named, type PersonView } from './find.ts'
import { inTurn, linkSlack } from './slack-links.ts'

/** `null`: the link is removed, and their owner can confirm one again. */
export const SlackId = z.strictObject({
  slackId: z
    .string('Give the id, or null.')
    .regex(/^[UW][A-Z0-9]{5,20}$/, 'Give the id as their profile in Slack has it under “Copy member ID”, such as U024BE7LH.')
    .nullable(),
})

/** An administrator says which Slack account is somebody's. An account that is somebody else's is refused: that link is removed first, where everybody sees it. */
export function setSlackId(context: Reading, id: string, { slackId }: z.infer<typeof SlackId>): Promise<PersonView> {
  return administering(context, async (context) => {
    const { db, now } = context
    await inTurn(db)
    const person = await findPerson(context, id)
    const before = await db.deleteFrom('slack_people').where('person_id', '=', id).returning('slack_id').executeTakeFirst()
    if (slackId !== null) await linkSlack(db, { person_id: id, slack_id: slackId, by_hand: true, at: now })
    const changes = changesBetween({ slackId: before?.slack_id ?? null }, { slackId })
    if (Object.keys(changes).length > 0) await audited(context, 'person-changed', { person: named(person), changes })
    return person
  })
}
