import { realTarget } from '#src/foundation/link-label.ts'

const readOn = 'read on in Baton'

/**
 * Text in which nothing is a command to Slack: no mention of a channel, no link, no group.
 * https://docs.slack.dev/messaging/formatting-message-text#escaping, read 2026-11-28
 */
export const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** A link of Slack's mrkdwn. Neither bracket nor bar may stand in the address. */
export const link = (address: string, title: string) => `<${safe(address)}|${escaped(title).replaceAll('|', '¦')}>`

/** The same under a name that somebody gave it: one that reads as another address is followed by the real one. */
export const namedLink = (address: string, title: string) => `${link(address, title)}${realOne(escaped(title), escaped(address))}`

/** A Markdown link, or an address by itself, in text that is escaped. */
const links = /\[([^\]\n|]{1,500})\]\((https?:\/\/[^\s)|]{1,2000})\)|https?:\/\/(?:(?!&[lg]t;)[^\s|])+/g

/**
 * The words that people write in Baton, in Slack's own mrkdwn: addresses become links, Markdown's bold and links become Slack's, and the rest stays as it is.
 * A label that reads as another address than its own is followed by the real one.
 */
export function mrkdwn(words: string): string {
  return escaped(words)
    .replace(links, (found: string, label?: string, address?: string) => (label && address ? `<${address}|${label}>${realOne(label, address)}` : linked(found)))
    .replace(/\*\*(\S(?:[^*\n]*\S)?)\*\*/g, '*$1*')
}

function realOne(label: string, address: string): string {
  const target = realTarget(unescaped(label), unescaped(address))
  return target === null ? '' : ` (${escaped(target)})`
}

const unescaped = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

/**
 * Text of at most `most` characters, cut between words, with a way to the rest. It is cut after it was escaped, as Slack counts it,
 * and never within an escape, a link, or a character.
 */
export function cut(text: string, most: number, address?: string): string {
  if (text.length <= most) return text
  return endingIn(`… ${address === undefined ? readOn : link(address, readOn)}`, text, most)
}

/** The same for one line among others, which all lead to the same page: it just ends in “…”. Of text that is not escaped yet. */
export function oneLine(words: string | null, most: number, missing = ''): string {
  const line = (words ?? '').replaceAll(/\s+/g, ' ').trim() || missing
  return line.length <= most ? line : endingIn('…', line, most)
}

const endingIn = (end: string, text: string, most: number) => `${wholeWords(text, most - end.length)}${end}`

function wholeWords(text: string, most: number): string {
  const head = text.slice(0, Math.max(most, 0))
  const words = /\s/.test(text.charAt(head.length)) ? head : (/^(.*\S)\s+\S*$/su.exec(head)?.[1] ?? head)
  return words.replace(/<[^>]*$|&\w{0,3}$|[\uD800-\uDBFF]$/, '').trimEnd()
}

/** What ends a sentence does not belong to the address in it. */
function linked(address: string): string {
  const [, bare = address, end = ''] = /^(.*?)([.,;:!?)\]”"'*]*)$/s.exec(address) ?? []
  return `<${bare}>${realOne(bare, bare)}${end}`
}

const safe = (address: string) => escaped(address).replaceAll('|', '%7C')
