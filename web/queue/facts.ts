import type { Escalation } from '../client.ts'
import { texts } from '../texts/texts.ts'

const { row } = texts.queue

/** “business-decision” → “business decision”: an SOP's own id is the shortest name that its criterion has. */
export const shortCriterion = (id: string) => id.replaceAll('-', ' ')

/** What a row says about its escalation beside the ask: why it was escalated, and for whom. */
export function aboutOf({ criteria, customer }: Escalation): string {
  const [first, ...more] = criteria
  const criterion = first && [shortCriterion(first.criterion), ...(more.length > 0 ? [row.more(more.length)] : [])].join(' ')
  const account = [customer.name, customer.plan].filter(Boolean).join(', ')
  return [criterion, account].filter(Boolean).join(' · ')
}

/** Who has it, in a word. */
export function holderOf({ holder }: Escalation, me: { id: string }): string {
  if (holder.person) return holder.person.id === me.id ? row.you : holder.person.name
  return holder.queue ?? row.nobody
}
