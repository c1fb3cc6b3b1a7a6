/** What is known when Slack refuses: where it was to be said, and what Slack adds, such as the scope it asks for. */
export type Refused = { code: string; where: string; needed: string | null; details: readonly string[] }

type Sentence = (refused: Refused) => string

const token = 'make a new bot token under “OAuth & Permissions” of the Slack app, set it as SLACK_BOT_TOKEN, and start Baton again'
const tryAgain = 'then try this again'
const page = 'under “OAuth & Permissions” of the Slack app'

const words: Sentence = ({ code, where, details }) =>
  `Slack finds something wrong in what Baton wanted to say in ${where} (${[code, ...details].join('; ')}). This is a fault of Baton: say it by hand, and report it.`
const revoked: Sentence = ({ code }) => `Slack no longer takes Baton’s token (${code}): ${token}; ${tryAgain}.`
const posting: Sentence = ({ where, code }) =>
  `The settings of the Slack workspace do not let Baton say this in ${where} (${code}): have an administrator of Slack allow it; ${tryAgain}.`
const noSuchPerson: Sentence = ({ where }) =>
  `Slack knows no such person any more, so ${where} cannot be reached: tell them by hand, or correct who they are in Slack; ${tryAgain}.`
const unreachable: Sentence = ({ where }) => `Slack does not let an app write in ${where}: tell them by hand.`

/**
 * What people are told of each refusal, with the way out.
 * https://docs.slack.dev/reference/methods/chat.postMessage#errors, chat.update#errors, conversations.open#errors, conversations.list#errors, read 2026-11-28
 */
const sentences: Readonly<Record<string, Sentence>> = {
  channel_not_found: ({ where }) =>
    `Baton finds no ${where} in Slack: make that channel, or invite Baton if it is private (/invite @Baton), or name another one in the SOP; ${tryAgain}.`,
  is_archived: ({ where }) => `${where} is archived in Slack: bring it back there, or name another channel in the SOP; ${tryAgain}.`,
  not_in_channel: ({ where }) => `Baton is not a member of ${where}: invite it there in Slack (/invite @Baton); ${tryAgain}.`,
  missing_scope: ({ needed }) =>
    `Baton’s token lacks the scope ${needed ?? 'that this needs'}: add it ${page}, install the app anew, and start Baton with the new token; ${tryAgain}.`,
  invalid_auth: revoked,
  not_authed: revoked,
  token_revoked: revoked,
  token_expired: revoked,
  account_inactive: ({ code }) =>
    `The Slack app was taken out of the workspace, or its workspace was closed (${code}): install it again; ${token}; ${tryAgain}.`,
  not_allowed_token_type: ({ code }) => `SLACK_BOT_TOKEN is no bot token (${code}): take the one that begins with xoxb- ${page}, and start Baton again.`,
  no_permission: ({ needed }) =>
    `Baton’s token does not allow this${needed ? ` (it needs ${needed})` : ''}: install the app anew ${page}, with the scopes of its manifest; ${tryAgain}.`,
  access_denied: posting,
  accesslimited: ({ code }) => `Slack does not take calls from this network (${code}): allow Baton’s address in the settings of the workspace; ${tryAgain}.`,
  enterprise_is_restricted: ({ code }) =>
    `The Slack app is installed on the organisation and not on a workspace (${code}): install it on the workspace; ${tryAgain}.`,
  team_access_not_granted: ({ code }) =>
    `The Slack app was not given access to this workspace (${code}): have an administrator of Slack allow it; ${tryAgain}.`,
  restricted_action: posting,
  restricted_action_read_only_channel: ({ where }) =>
    `${where} is read-only in Slack: let Baton write there in its settings, or name another channel in the SOP; ${tryAgain}.`,
  restricted_action_thread_only_channel: posting,
  restricted_action_non_threadable_channel: ({ where }) =>
    `${where} takes no threads in Slack: allow them in its settings, or name another channel in the SOP; ${tryAgain}.`,
  restricted_action_thread_locked: ({ where }) => `The thread in ${where} is locked in Slack: unlock it; ${tryAgain}.`,
  ekm_access_denied: posting,
  message_limit_exceeded: ({ code }) =>
    `The Slack workspace takes no more messages (${code}): its plan has a limit, and somebody has to see to that first; ${tryAgain}.`,
  messages_tab_disabled: () => `Baton’s app takes no messages in Slack: switch on the “Messages Tab” under “App Home” of the Slack app; ${tryAgain}.`,
  edit_window_closed: ({ where, code }) =>
    `Slack no longer lets Baton bring its message in ${where} up to date (${code}): allow messages to be edited at any time in the settings of the workspace; ${tryAgain}.`,
  user_not_found: noSuchPerson,
  users_not_found: noSuchPerson,
  user_not_visible: noSuchPerson,
  user_disabled: noSuchPerson,
  cannot_dm_bot: unreachable,
  channel_type_not_supported: ({ where }) => `${where} is of a kind that takes no messages of apps: name another channel in the SOP; ${tryAgain}.`,
  msg_blocks_too_long: words,
  msg_too_long: words,
  invalid_blocks: words,
  invalid_blocks_format: words,
  no_text: words,
}

/** One refusal of Slack's in a sentence that says what to do. */
export function saidOfRefusal(refused: Refused): string {
  const sentence = Object.hasOwn(sentences, refused.code) ? sentences[refused.code] : undefined
  if (sentence) return sentence(refused)
  const more = refused.details.length > 0 ? `: ${refused.details.join('; ')}` : ''
  return `Slack refused this in ${refused.where}, and says “${refused.code}”${more}. Look it up in Slack’s documentation or ask an administrator of Slack; ${tryAgain}, or do it by hand.`
}
