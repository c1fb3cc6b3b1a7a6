import type { Generated } from 'kysely'

/** Who is who in Slack: found by e-mail address, unless an administrator has said it (`by_hand`). */
export type SlackPeopleTable = { person_id: string; slack_id: string; by_hand: Generated<boolean>; at: Date }

/** Which message in a direct conversation became which comment. */
export type SlackSaidTable = { channel: string; ts: string; event_id: string }
