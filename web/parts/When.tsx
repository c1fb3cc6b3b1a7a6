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

/** “10:42” today, “23 Nov, 10:42” this year, “23 Nov 2025” before. */
export function shortTime(at: string, timeZone: string, now = new Date()): string {
  const moment = new Date(at)
  const day = (date: Date) => date.toLocaleDateString('en-GB', { timeZone })
  if (day(moment) === day(now)) return moment.toLocaleTimeString('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' })
  if (moment.getFullYear() !== now.getFullYear()) return moment.toLocaleDateString('en-GB', { timeZone, day: 'numeric', month: 'short', year: 'numeric' })
  return moment.toLocaleString('en-GB', { timeZone, day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })
}

/** “Monday 23 November 2026 at 10:42:07 CET” */
export const exactTime = (at: string, timeZone: string) => new Date(at).toLocaleString('en-GB', { timeZone, dateStyle: 'full', timeStyle: 'long' })

/** “for 3 hours”: how long something has lasted, by its largest unit. */
export function howLong(since: string, now = Date.now()): string {
  const seconds = Math.max(0, (now - Date.parse(since)) / 1000)
  const units = [
    ['day', 86_400],
    ['hour', 3600],
    ['minute', 60],
  ] as const
  for (const [unit, length] of units) {
    if (seconds >= length) return new Intl.NumberFormat('en', { style: 'unit', unit, unitDisplay: 'narrow' }).format(Math.floor(seconds / length))
  }
  return new Intl.NumberFormat('en', { style: 'unit', unit: 'minute', unitDisplay: 'narrow' }).format(0)
}
