import { useMe } from '../data/me.ts'

/** A moment, short, in the reader's time zone; the exact one on hover. */
export function When({ at }: { at: string }) {
  const zone = useZone()
  return (
    <time dateTime={at} title={exactTime(at, zone)}>
      {shortTime(at, zone)}
    </time>
  )
}

/** The reader's IANA time zone: their own, else the workspace's. */
export function useZone() {
  const { preferences, workspace } = useMe()
  return preferences.timeZone ?? workspace.timeZone
}

const ways = {
  day: {},
  time: { hour: '2-digit', minute: '2-digit' },
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  dateAndTime: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  exact: { dateStyle: 'full', timeStyle: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

// Each row of a list says a time, and to make what writes it takes longer than to write it.
const writers = new Map<string, Intl.DateTimeFormat>()

function written(moment: Date, way: keyof typeof ways, timeZone: string): string {
  const key = `${way} ${timeZone}`
  const writer = writers.get(key) ?? new Intl.DateTimeFormat('en-GB', { timeZone, ...ways[way] })
  writers.set(key, writer)
  return writer.format(moment)
}

/** “10:42” today, “23 Nov, 10:42” this year, “23 Nov 2025” before. */
export function shortTime(at: string, timeZone: string, now = new Date()): string {
  const moment = new Date(at)
  if (written(moment, 'day', timeZone) === written(now, 'day', timeZone)) return written(moment, 'time', timeZone)
  return written(moment, moment.getFullYear() === now.getFullYear() ? 'dateAndTime' : 'date', timeZone)
}

/** “Monday 23 November 2026 at 10:42:07 CET” */
export const exactTime = (at: string, timeZone: string) => written(new Date(at), 'exact', timeZone)

const inUnit = (unit: string) => new Intl.NumberFormat('en', { style: 'unit', unit, unitDisplay: 'narrow' })
const minute = { length: 60, writer: inUnit('minute') }
/** The largest first; lengths in seconds. */
const units = [{ length: 86_400, writer: inUnit('day') }, { length: 3600, writer: inUnit('hour') }, minute]

/** “for 3 hours”: how long something has lasted, by its largest unit. */
export function howLong(since: string, now = Date.now()): string {
  const seconds = Math.max(0, (now - Date.parse(since)) / 1000)
  const { length, writer } = units.find(({ length }) => seconds >= length) ?? minute
  return writer.format(Math.floor(seconds / length))
}
