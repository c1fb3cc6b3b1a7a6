import type { ColumnType, Generated, JSONColumnType } from 'kysely'

/** Who is who in Slack: found by e-mail address, unless an administrator has said it (`by_hand`). */
export type SlackPeopleTable = { person_id: string; slack_id: string; by_hand: Generated<boolean>; at: Date }

/** What Slack told us, under Slack's own id, until something was made of it. */
export type SlackInboxTable = {
  id: string
  kind: string
  body: JSONColumnType<object>
  at: Date
  answer: ColumnType<object | null, string | undefined, string>
  done_at: Date | null
}

/** Which message in a direct conversation became which comment. */
export type SlackSaidTable = { channel: string; ts: string; event_id: string }
