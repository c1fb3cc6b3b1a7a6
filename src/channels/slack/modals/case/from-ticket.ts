import { type Case, emptyCase } from '#src/cases/case.ts'
import { askTicket, type FilledView } from '#src/escalations/ticket/ask.ts'
import { inTime, TooLong } from '#src/foundation/in-time.ts'
import { Refusal } from '#src/foundation/refusal.ts'
import type { Reading } from '#src/people/context.ts'
import type { Sop } from '#src/sops/sop.ts'
import type { Door } from '../../in/door.ts'
import { asked } from './view.ts'

/** How long a window waits for the help desk, in milliseconds: the rest of its making has to fit into what `opening` gives it, too. */
const patience = 1_200

/** `note`: in one line what came of the ticket, or why nothing did. */
type FromTicket = { written: Case; note?: string }

/**
 * A case that is about to be shown, with its customer as the help desk knows them of its ticket: by the mapping, as in the browser. What is written already
 * stays. Whatever the desk does, the window is opened. What it answers too late is let go of: Slack does not tell what has been typed into an open window,
 * and a field gets another value only by losing what stands in it (https://docs.slack.dev/reference/methods/views.update, read 2026-11-28).
 */
export async function fromTicket({ desk, log }: Door, context: Reading, written: Case, sop: Sop): Promise<FromTicket> {
  if (written.ticket === null) return { written }
  try {
    const found = await inTime(patience, askTicket(context, desk, { written: written.ticket, sop: sop.name }))
    return { written: { ...written, customer: both(written.customer, found.customer) }, note: said(written, found, sop) }
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof TooLong)) log.error({ err: error }, 'a ticket could not be read for a window in Slack')
    return { written, note: `Nothing is filled in from the ticket. ${reasonOf(error)}` }
  }
}

/** What is written goes before what was found. */
function both(written: Case['customer'], found: Case['customer']): Case['customer'] {
  const known = Object.entries(written).filter(([, value]) => value !== null)
  return { ...found, ...Object.fromEntries(known) }
}

function said({ customer: before }: Case, { ticket: { subject }, customer, unfilled }: FilledView, sop: Sop): string {
  const titles = new Map(asked(sop).map(({ block, label }) => [block, label]))
  const left = (Object.keys(emptyCase().customer) as (keyof Case['customer'])[]).filter((name) => before[name] === null) // Object.keys forgets the literals
  const filled = left.filter((name) => customer[name] !== null).map((name) => titles.get(`customer.${name}`) ?? name)
  const reasons = unfilled.flatMap(({ field, because }) =>
    left.some((name) => field === `customer.${name}`) ? `${titles.get(field) ?? field}: ${because}` : [],
  )
  const known = subject === null ? 'The help desk knows the ticket.' : `In the help desk: “${subject}”.`
  return [known, filled.length > 0 ? `Filled in from there: ${filled.join(', ')}.` : 'Nothing was left to fill in.', ...reasons].join(' ')
}

function reasonOf(error: unknown): string {
  if (error instanceof Refusal) return error.message
  const why = error instanceof TooLong ? 'The help desk did not answer in time.' : 'Baton met a fault of its own; its log says which.'
  return `${why} Write it by hand; or, as long as nothing is typed, close this window and do it again.`
}
