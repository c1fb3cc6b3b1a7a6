/**
 * What people write in Slack as Markdown: addresses in full, marks unescaped. `named` says how a mentioned user is written.
 * https://docs.slack.dev/messaging/formatting-message-text#retrieving-messages, read 2026-11-28
 */
export function fromMrkdwn(text: string, named: (slackUser: string) => string): string {
  return text
    .replace(/(^|[\s(])\*(?=\S)([^*\n]*\S)\*(?=$|[\s).,:;!?])/g, '$1**$2**')
    .replace(user, (_, id: string) => named(id))
    .replace(/<[#!][^<>|]*\|([^<>]*)>/g, (_, title: string) => title)
    .replace(/<!(here|channel|everyone)>/g, (_, group: string) => `@${group}`)
    .replace(/<((?:https?|mailto):[^<>|]+)(?:\|([^<>]*))?>/g, (_, address: string, title = '') => linked(address, title))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

const user = /<@([UW][A-Z0-9]+)(?:\|[^<>]*)?>/g

/** An address that is its own title, but for its beginning, needs none. */
const linked = (address: string, title: string) => (title === '' || address.endsWith(title) ? address.replace(/^mailto:/, '') : `[${title}](${address})`)

/** Whoever is mentioned in a text, by their ids in Slack, each once. */
export const mentionedIn = (text: string): string[] => [...new Set([...text.matchAll(user)].flatMap(([, id]) => id ?? []))]
