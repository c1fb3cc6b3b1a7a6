import type { WebClient } from '@slack/web-api'
import { inTimeOr } from '#src/foundation/in-time.ts'
import { escaped } from './mrkdwn.ts'

/** How long what Slack's groups are called is taken for true, and how long is waited to hear it, in milliseconds. */
const goodFor = 10 * 60_000
const patience = 1_000

const plain = (name: string) => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

/**
 * Calls whom the SOP hands a case to: the group in Slack of that name or handle, and where there is none, or Slack does not say, just their name.
 * A card that calls nobody is better than no card.
 */
export function mentions(client: WebClient): (names: readonly string[]) => Promise<string> {
  let known: { groups: Map<string, string>; until: number } | null = null
  return async (names) => {
    if (!known || known.until < Date.now()) known = { groups: await inTimeOr(patience, groupsOf(client), new Map()), until: Date.now() + goodFor }
    const { groups } = known
    return names.map((name) => groups.get(plain(name)) ?? `*${escaped(name)}*`).join(' and ')
  }
}

/** https://docs.slack.dev/reference/methods/usergroups.list and messaging/formatting-message-text#mentioning-groups, read 2026-11-28 */
async function groupsOf(client: WebClient): Promise<Map<string, string>> {
  const { usergroups = [] } = await client.usergroups.list({}).catch(() => ({ usergroups: [] }))
  return new Map(usergroups.flatMap(({ id, name = '', handle = '' }) => [name, handle].map((called) => [plain(called), `<!subteam^${id}>`] as const)))
}
