import { type Role, roleNames } from '#src/people/person.ts'
import type { Escalation } from './escalation.ts'

/** “with Tomás (Tier 2) since 10:40”: the line that always says who has the baton. `zone` is an IANA time zone. */
export function holderSentence(
  { holder, holderSince, wait }: Pick<Escalation, 'holder' | 'holderSince' | 'wait'>,
  role: Role | null,
  now: Date,
  zone: string,
): string {
  const since = `since ${timeFor(holderSince, now, zone)}`
  const pause = wait ? `, waiting for ${waitedFor[wait.on]} until ${timeFor(new Date(wait.until), now, zone)}` : ''
  if (holder.kind === 'nobody') return `with nobody ${since}`
  if (holder.kind === 'queue') return `in the ${holder.queue} queue ${since}`
  return `with ${holder.person.name}${role ? ` (${roleNames[role]})` : ''} ${since}${pause}`
}

export const waitedFor = { author: 'the author', customer: 'the customer', outside: 'somebody outside' } as const

/** The time alone on the same day, with the day otherwise, with the year in another year; in 24 hours. */
export function timeFor(at: Date, now: Date, zone: string): string {
  const day = (date: Date) => formatter(zone, 'day').format(date)
  const sameDay = day(at) === day(now)
  const sameYear = day(at).slice(-4) === day(now).slice(-4)
  return formatter(zone, sameDay ? 'time' : sameYear ? 'day and time' : 'year and time').format(at)
}

const time = { hour: '2-digit', minute: '2-digit' } as const
const formats = {
  day: { dateStyle: 'short' },
  time,
  'day and time': { day: 'numeric', month: 'short', ...time },
  'year and time': { day: 'numeric', month: 'short', year: 'numeric', ...time },
} as const

// To make a formatter takes a hundred times as long as to use it, and a list uses three for each of its lines.
const made = new Map<string, Intl.DateTimeFormat>()

function formatter(zone: string, format: keyof typeof formats) {
  const name = `${zone} ${format}`
  const formatter = made.get(name) ?? new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...formats[format] })
  made.set(name, formatter)
  return formatter
}
