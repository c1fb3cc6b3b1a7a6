import { z } from 'zod'
import type { Attributes, HelpDesk, TicketContext } from '#src/deliveries/helpdesk.ts'
import { words } from '#src/foundation/text.ts'
import { mustAdminister } from '#src/people/administrators.ts'
import type { Reading } from '#src/people/context.ts'
import { sopInForce } from '#src/sops/versions.ts'
import { Mapping } from '#src/workspace/mapping.ts'
import { usualSop } from '../draft.ts'
import { FilledView, readTicket, told } from './ask.ts'

/** A real ticket, and a mapping that nobody has saved yet. */
export const Preview = z.strictObject({ written: words('Give the address or the number of a ticket.', 2_000), mapping: Mapping })

/** Besides what would be filled: everything that could be taken, as this ticket has it. */
export const PreviewView = FilledView.extend({ sources: z.array(z.object({ source: z.string().meta({ example: 'company.plan' }), value: z.string() })) })

/** What a mapping would fill from a real ticket. Administrators only: it shows what the desk keeps of people, mapped or not. */
export async function previewMapping(
  context: Reading,
  desk: HelpDesk | null,
  { written, mapping }: z.infer<typeof Preview>,
): Promise<z.infer<typeof PreviewView>> {
  await mustAdminister(context)
  const { sop } = await sopInForce(context.db, usualSop)
  const read = await readTicket(desk, written)
  return { ...told(read, mapping, sop), sources: sourcesOf(read) }
}

function sourcesOf({ company, contact }: TicketContext) {
  const ofCompany = company
    ? { 'company.name': company.name, 'company.plan': company.plan, 'company.monthlySpend': company.monthlySpend, 'company.size': company.size }
    : {}
  const ofContact = contact ? { 'contact.name': contact.name, 'contact.email': contact.email } : {}
  const named = { ...ofCompany, ...attributesOf('company', company), ...ofContact, ...attributesOf('contact', contact) }
  return Object.entries(named).flatMap(([source, value]) => (value === null || value === '' ? [] : { source, value: String(value).slice(0, 2_000) }))
}

const attributesOf = (whose: string, owner: { attributes: Attributes } | null) =>
  Object.fromEntries(Object.entries(owner?.attributes ?? {}).map(([name, value]) => [`${whose}.attributes.${name}`, value]))
