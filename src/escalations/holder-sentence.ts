import { type Role, roleNames } from '#src/people/person.ts'
import type { Escalation } from './escalation.ts'

/** “with Tomás (Tier 2) since 10:40”: the line that always says who has the baton. `zone` is an IANA time zone. */
export function holderSentence({ holder, holderSince, wait }: Escalation, role: Role | null, now: Date, zone: string): string {
  const since = `since ${timeFor(holderSince, now, zone)}`
  const pause = wait ? `, waiting for ${waitedFor[wait.on]} until ${timeFor(new Date(wait.until), now, zone)}` : ''
  if (holder.kind === 'nobody') return `with nobody ${since}`
  if (holder.kind === 'queue') return `in the ${holder.queue} queue ${since}`
  return `with ${holder.person.name}${role ? ` (${roleNames[role]})` : ''} ${since}${pause}`
}

export const waitedFor = { author: 'the author', customer: 'the customer', outside: 'somebody outside' } as const

/** The time alone on the same day, with the day otherwise, with the year in another year; in 24 hours. */
export function timeFor(at: Date, now: Date, zone: string): string {
  const day = (date: Date) => new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'short' }).format(date)
  const sameDay = day(at) === day(now)
  const sameYear = day(at).slice(-4) === day(now).slice(-4)
  const date = sameDay ? {} : ({ day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) } as const)
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', ...date }).format(at)
}
