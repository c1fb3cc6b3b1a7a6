import type { Generated } from 'kysely'

/** Which Slack account is whose: confirmed by its owner, or set by an administrator (`by_hand`). */
export type SlackPeopleTable = { person_id: string; slack_id: string; by_hand: Generated<boolean>; at: Date }

/** Slack accounts that Slack vouches for and whose owner has not confirmed them yet. */
export type SlackClaimsTable = { person_id: string; slack_id: string; called: string; at: Generated<Date> }

/** Which message in a direct conversation became which comment. */
export type SlackSaidTable = { channel: string; ts: string; event_id: string }
