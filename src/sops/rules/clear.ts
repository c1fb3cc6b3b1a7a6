import type { Case } from '#src/cases/case.ts'
import type { Finding } from '#src/foundation/refusal.ts'
import { hasCardNumber } from './cards.ts'
import { finding } from './catalogue.ts'
import { hasSecret } from './secrets.ts'
import { extraTextsOf, proseOf, remainderOf, type Text } from './texts.ts'

/**
 * At most 64 characters in front of the “@” (RFC 5321 section 4.5.3.1.1, read 2026-11-23): bounded, so that no text is slow to look through.
 * What stands before the host of an address is somebody's name there, and no mailbox.
 */
const email = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}(?<!:\/\/[^\s/@]{1,200})@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}(?![\p{L}\p{N}])/u

/** What many readers should not see, anywhere in the case. Never repeats it: findings are stored, mailed and logged. */
export function inClear(given: Case): Finding[] {
  return [...proseOf(given), ...extraTextsOf(given), ...remainderOf(given)].flatMap(inText)
}

function inText({ path, text }: Text): Finding[] {
  const found: Finding[] = []
  if (text.includes('@') && email.test(text)) found.push(finding('clear.email', path, 'An e-mail address stands here in clear.', mends.email))
  // A ticket's number is as long as a card's, and is no card.
  if (path !== 'ticket' && hasCardNumber(text)) found.push(finding('clear.card', path, 'A card number stands here in clear.', mends.card))
  if (hasSecret(text)) found.push(finding('clear.secret', path, 'A password, token or key stands here in clear.', mends.secret))
  return found
}

const mends = {
  email: 'Take it out and name the person by their role, or by the ticket.',
  card: 'Take it out; the last four digits are enough to find a payment.',
  secret: 'Take it out, have it changed where it is in use, and say only what it opens.',
}
