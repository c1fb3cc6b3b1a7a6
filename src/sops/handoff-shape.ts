import { z } from 'zod'
import type { EscalationsTable } from '#src/database/tables/escalations.ts'
import { line } from './vocabulary.ts'

/** The roles an escalation can be handed to; the SOP says what each is called. */
export const parties = ['tier2', 'lead'] as const
export type Party = (typeof parties)[number]
export type TicketState = EscalationsTable['state']

/** What becomes of the ticket in one state: `keep` leaves it as it is. The team is `keep`, `agent` (back to who wrote the case), or a team's name. */
const Ticket = z.strictObject({ tag: z.enum(['on', 'off', 'keep']), team: line(100) })

const states = { draft: Ticket, submitted: Ticket, accepted: Ticket, returned: Ticket, decided: Ticket, closed: Ticket } satisfies Record<
  TicketState,
  typeof Ticket
>

export const Handoff = z.strictObject({
  /** The queue that holds what nobody has accepted yet. */
  queue: line(100),
  /** The Slack channel, with its “#”. */
  channel: z
    .string()
    .regex(/^#[\p{Ll}\p{N}_-]{1,79}$/u, 'Write the Slack channel as “#name”, in small letters, digits, “-” and “_”.')
    .meta({ type: 'string', example: '#tier-2-escalations' }), // without the pattern: JSON Schema has no place for its flag
  called: z.strictObject({ tier2: line(100), lead: line(100) }),
  to: z.array(z.enum(parties)).min(1, 'Name at least one party.'),
  /** The tag that marks the ticket while somebody has to take it. */
  tag: line(100),
  states: z.strictObject(states),
})
