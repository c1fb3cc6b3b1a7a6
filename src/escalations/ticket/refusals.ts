import { type Catalogue, refuser } from '#src/foundation/refusal.ts'

/** When the help desk is asked about a ticket, and has no answer. */
export const ticketRefusals = {
  'ticket.no_desk': {
    kind: 'conflict',
    title: 'No help desk is connected',
    detail: (_: object) => 'No help desk is connected, so Baton cannot read tickets. Write it by hand, or ask an administrator to connect one.',
  },
  'ticket.none': {
    kind: 'conflict',
    title: 'It names no ticket',
    detail: ({ number }: { number: string }) => `${number} names no ticket, so there is nothing to ask the help desk about.`,
  },
  'ticket.not_found': {
    kind: 'not_found',
    title: 'The help desk has no such ticket for Baton',
    detail: ({ reason }: { reason: string }) => reason,
  },
  'ticket.not_now': {
    kind: 'unavailable',
    title: 'The help desk does not answer now',
    detail: ({ reason }: { reason: string; retryAfter: number | null }) => `${reason} Try again in a while, or write it by hand.`,
  },
} as const satisfies Catalogue

export const refuse = refuser(ticketRefusals)
