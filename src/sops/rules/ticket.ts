import type { Case } from '#src/cases/case.ts'
import { readTicket } from '#src/cases/ticket.ts'
import type { Finding } from '#src/foundation/refusal.ts'
import { isBlank } from './blank.ts'
import { finding } from './catalogue.ts'

/** Open escalations about the same ticket, by their numbers (`E-1042`), without the one that is checked. */
export type OpenOnTicket = readonly { number: string }[]

export function ticketFindings({ ticket }: Case, openOnTicket: OpenOnTicket): Finding[] {
  return [...(ticket === null || isBlank(ticket) ? [] : reference(ticket)), ...elsewhere(openOnTicket)]
}

function reference(ticket: string): Finding[] {
  const read = readTicket(ticket)
  if (read.kind === 'refused') return [refused(read.reason)]
  if (read.kind !== 'abbreviated') return []
  return [finding('ticket.abbreviated', 'ticket', 'The ticket’s address is abbreviated and opens nothing.', 'Copy the whole address from the browser.')]
}

/** A reason is one sentence of what is wrong, and then how to mend it. */
function refused(reason: string): Finding {
  const [, what = reason, mend = ''] = /^(.+?\.) (?=\p{Lu})(.+)$/su.exec(reason) ?? []
  return finding('ticket.refused', 'ticket', what, mend || 'Copy the ticket’s address from the browser, or give its number.')
}

function elsewhere(open: OpenOnTicket): Finding[] {
  if (open.length === 0) return []
  const numbers = open.map(({ number }) => number).join(', ')
  const message = open.length === 1 ? `${numbers} is open on the same ticket.` : `These are open on the same ticket: ${numbers}.`
  return [
    finding(
      'ticket.open-elsewhere',
      'ticket',
      message,
      `Look there first, and add to ${open.length === 1 ? numbers : 'one of them'} if it is the same matter.`,
    ),
  ]
}
