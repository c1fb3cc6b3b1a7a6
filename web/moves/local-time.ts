/** `2026-11-24T17:00`, as a field for date and time has it, of a moment in an IANA time zone. */
export function localTime(at: Date, zone: string): string {
  return new Date(at.getTime() + offsetAt(at, zone)).toISOString().slice(0, 16)
}

/** The moment of such a local time, as ISO 8601 in UTC; null for what is no time. One that clocks skip in spring is read as if they had not. */
export function momentOf(local: string, zone: string): string | null {
  const asUtc = Date.parse(`${local}Z`)
  if (!/^\d{4,}-\d{2}-\d{2}T\d{2}:\d{2}/.test(local) || Number.isNaN(asUtc)) return null
  // The offset belongs to the moment that is looked for. The one a day before is right except across a change of clocks; then the second look is.
  const near = asUtc - offsetAt(new Date(asUtc - 86_400_000), zone)
  return new Date(asUtc - offsetAt(new Date(near), zone)).toISOString()
}

/** How far the zone is ahead of UTC at a moment, in milliseconds. */
function offsetAt(at: Date, zone: string): number {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' })
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
  const local = Date.UTC(part.year ?? 0, (part.month ?? 1) - 1, part.day, part.hour, part.minute, part.second)
  return local - Math.floor(at.getTime() / 1000) * 1000
}

/** Nine in the morning, so many days from now, where the reader is. */
export function morningIn(days: number, now: Date, zone: string): string {
  const day = new Date(`${localTime(now, zone).slice(0, 10)}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + days)
  return `${day.toISOString().slice(0, 10)}T09:00`
}

/** How many days it is until the next Monday. */
export function daysToMonday(now: Date, zone: string): number {
  const today = new Date(`${localTime(now, zone)}Z`).getUTCDay()
  return (8 - today) % 7 || 7
}
