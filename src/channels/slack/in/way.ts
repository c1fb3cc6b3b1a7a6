import type { Settings } from '#src/foundation/settings.ts'

/** How Baton hears Slack: by a line of its own, by requests to its address, or not at all: then it only speaks. */
type Way = 'socket' | 'http' | 'none'

type SlackSettings = Pick<Settings, 'SLACK_APP_TOKEN' | 'SLACK_SIGNING_SECRET' | 'BATON_URL'>

/** The line needs no address and goes before; requests need one that Slack can reach. */
export function wayOf({ SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, BATON_URL }: SlackSettings): Way {
  if (SLACK_APP_TOKEN !== undefined) return 'socket'
  return SLACK_SIGNING_SECRET !== undefined && BATON_URL !== undefined ? 'http' : 'none'
}

/** What to do so that Baton hears Slack. */
export const hearsNothing =
  'Baton speaks in Slack, and hears nothing of it: buttons, commands and threads do not work. Set SLACK_APP_TOKEN, or SLACK_SIGNING_SECRET together with BATON_URL.'
