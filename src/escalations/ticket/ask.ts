import { z } from 'zod'
import { CaseParts } from '#src/cases/case.ts'
import type { Done, HelpDesk, TicketContext } from '#src/deliveries/helpdesk.ts'
import { inTimeOr } from '#src/foundation/in-time.ts'
import type { Reading } from '#src/people/context.ts'
import type { Sop } from '#src/sops/sop.ts'
import { sopInForce } from '#src/sops/versions.ts'
import { type Mapping, readMapping } from '#src/workspace/mapping.ts'
import { usualSop } from '../draft.ts'
import { fill } from './fill.ts'
import { refuse } from './refusals.ts'

/** What is told of a ticket: of the customer only what the mapping names, and of those who wrote to them nothing. */
const TicketView = z
  .object({
    id: z.string(),
    url: z.string().nullable(),
    number: z.string().nullable(),
    subject: z.string().nullable(),
    state: z.enum(['open', 'closed']),
    tags: z.array(z.string()),
    team: z.string().nullable(),
    assignee: z.string().nullable(),
  })
  .meta({ id: 'Ticket' })

export const FilledView = z.object({
  ticket: TicketView,
  customer: CaseParts.shape.customer.unwrap(),
  unfilled: z.array(z.object({ field: z.string().meta({ example: 'customer.plan' }), because: z.string() })),
})
export type FilledView = z.infer<typeof FilledView>

/** `sop`: in whose words the customer is told; `patience`: how long the help desk may take, in milliseconds. */
type Asked = { written: string; sop?: string | undefined; patience?: number }

/** The ticket behind an address or a number, and the customer of it. Nothing is stored. */
export async function askTicket({ db }: Pick<Reading, 'db'>, desk: HelpDesk | null, { written, sop = usualSop, patience }: Asked): Promise<FilledView> {
  const under = await sopInForce(db, sop)
  return told(await readTicket(desk, written, patience), await readMapping({ db }), under.sop)
}

/** What of all that the help desk knows leaves the house. */
export function told(context: TicketContext, mapping: Mapping, { vocabularies }: Pick<Sop, 'vocabularies'>): FilledView {
  const { id, url, number, subject, state, tags, team, assignee } = context
  return { ticket: { id, url, number, subject, state, tags: [...(tags ?? [])], team, assignee }, ...fill(context, mapping, vocabularies) }
}

/** How long somebody waits for a help desk, in milliseconds: they can write it themselves meanwhile. */
const longest = 8_000

/** All that the help desk knows of a ticket. Refused with the desk's own reason; whether waiting may cure it, the refusal's kind says. */
export async function readTicket(desk: HelpDesk | null, written: string, patience = longest): Promise<TicketContext> {
  if (desk === null) throw refuse('ticket.no_desk', {})
  const context = await inTimeOr(patience, contextOf(desk, written), null)
  if (context === null)
    throw refuse('ticket.not_now', { reason: `No answer came from ${desk.called} within ${Math.ceil(patience / 1_000)} seconds.`, retryAfter: null })
  return context
}

async function contextOf(desk: HelpDesk, written: string): Promise<TicketContext> {
  const found = await desk.find(written)
  if (found.result !== 'done') throw refusalOf(found)
  const read = await desk.read(found.ticket)
  if (read.result !== 'done') throw refusalOf(read)
  return read.context
}

const refusalOf = (answer: Exclude<Done, { result: 'done' }>) =>
  answer.result === 'refused'
    ? refuse('ticket.not_found', { reason: answer.reason })
    : refuse('ticket.not_now', { reason: answer.reason, retryAfter: answer.result === 'later' ? answer.seconds : null })
