/**
 * What people write in Slack as plain text or Markdown: addresses in full, marks unescaped. `named` says how a mentioned user is written.
 * https://docs.slack.dev/messaging/formatting-message-text#retrieving-messages, read 2026-11-28
 */
export function fromMrkdwn(text: string, named: (slackUser: string) => string): string {
  return text
    .replace(/<@([UW][A-Z0-9]+)(?:\|[^>]*)?>/g, (_, user: string) => named(user))
    .replace(/<[#!][^>|]*\|([^>]*)>/g, (_, title: string) => title)
    .replace(/<!(here|channel|everyone)>/g, (_, group: string) => `@${group}`)
    .replace(/<((?:https?|mailto):[^>|]+)(?:\|([^>]*))?>/g, (_, address: string, title = '') => linked(address, title))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

const linked = (address: string, title: string) =>
  title === '' || title === address || address.endsWith(title) ? address.replace(/^mailto:/, '') : `[${title}](${address})`

/** Whoever is mentioned in a text, each once. */
export const mentionedIn = (text: string): string[] => [...new Set([...text.matchAll(/<@([UW][A-Z0-9]+)(?:\|[^>]*)?>/g)].flatMap(([, user]) => user ?? []))]
