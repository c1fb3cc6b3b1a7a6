/** A piece of Slack's mrkdwn, as much of it as Baton writes. */
export type Piece = { as: 'text' | 'bold'; text: string } | { as: 'link'; text: string; href: string } | { as: 'mention'; text: string }

const pattern = /\*([^*\n]+)\*|<(https?:[^|>]+)\|?([^>]*)>|<([@#!][^>]*)>/g

/** Cuts one line into pieces; what stands in brackets inside bold words is cut again. https://docs.slack.dev/messaging/formatting-message-text, read 2026-11-28 */
export function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { 0: whole, 1: bold, 2: href, 3: label, 4: mention, index } of line.matchAll(pattern)) {
    if (index > at) pieces.push({ as: 'text', text: plain(line.slice(at, index)) })
    if (bold !== undefined) pieces.push(...piecesOf(bold).map((piece) => (piece.as === 'text' ? { ...piece, as: 'bold' as const } : piece)))
    else if (href !== undefined) pieces.push({ as: 'link', href: plain(href), text: plain(label || href) })
    else if (mention !== undefined) pieces.push({ as: 'mention', text: plain(mention.replace(/^!subteam\^\w+\|?/, '').replace(/^.*\|/, '')) || '@…' })
    at = index + whole.length
  }
  if (at < line.length) pieces.push({ as: 'text', text: plain(line.slice(at)) })
  return pieces
}

const plain = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
