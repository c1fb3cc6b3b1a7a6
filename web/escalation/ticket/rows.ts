import type { TicketContext } from '../../data/ticket-context.ts'
import { texts } from '../../texts/texts.ts'

type Field = keyof typeof texts.escalation.ticket.fields
type Snapshot = NonNullable<TicketContext['kept']>

/** One value: as it was kept, and as it is now where that differs; null: it is so still. */
export type Row = { field: Field; was: string; is: string | null }

const fields = Object.keys(texts.escalation.ticket.fields) as Field[] // Object.keys forgets the literals

/** What there is to say of a ticket, in the order in which people ask. What is empty and was empty is left out. */
export function rowsOf({ ticket, customer }: Snapshot, changed: TicketContext['changed']): Row[] {
  const kept: Readonly<Record<string, unknown>> = Object.fromEntries([
    ...Object.entries(ticket).map(([name, value]) => [`ticket.${name}`, value]),
    ...Object.entries(customer).map(([name, value]) => [`customer.${name}`, value]),
  ])
  return fields
    .map((field) => ({ field, was: said(field, kept[field]), change: changed.find((one) => one.field === field) }))
    .filter(({ was, change }) => was !== '' || change)
    .map(({ field, was, change }) => ({ field, was, is: change ? said(field, change.is) || texts.escalation.ticket.nothing : null }))
}

function said(field: Field, value: unknown): string {
  if (Array.isArray(value)) return value.join(', ')
  if (typeof value !== 'string') return ''
  const { states } = texts.escalation.ticket
  return field === 'ticket.state' && value in states ? states[value as keyof typeof states] : value
}
