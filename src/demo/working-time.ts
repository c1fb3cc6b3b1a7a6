/** The hours in which the demo's team works, in UTC: afternoon in Hanoi, morning in Lagos. Monday to Friday. */
const opens = 8 * 60
const perDay = 8 * 60

const dayMs = 86_400_000
const minuteMs = 60_000

/** 1 January 1970 was a Thursday; counted from the Monday before it, weeks are whole. */
const sinceMonday = 3

/** Minutes of work from a fixed beginning until this instant. */
export function workUntil(at: Date): number {
  const day = Math.floor(at.getTime() / dayMs) + sinceMonday
  const weekday = day % 7
  const minute = Math.floor((at.getTime() % dayMs) / minuteMs) - opens
  const worked = weekday < 5 ? Math.min(Math.max(minute, 0), perDay) : 0
  return (Math.floor(day / 7) * 5 + Math.min(weekday, 5)) * perDay + worked
}

/** The instant at which so many minutes of work are done: always within working hours, and never after the instant they were counted until. */
export function whenWorked(minutes: number): Date {
  const day = Math.ceil(minutes / perDay) - 1
  const calendarDay = Math.floor(day / 5) * 7 + (day % 5) - sinceMonday
  return new Date(calendarDay * dayMs + (opens + minutes - day * perDay) * minuteMs)
}

const minutesOf = { d: perDay, h: 60, m: 1 } as const

/** Minutes of work in a written span, such as `3d 2h` or `45m`; a day is eight hours. Throws when it cannot be read. */
export function workIn(span: string): number {
  const parts = [...span.matchAll(/(\d+)([dhm])/g)]
  if (!/^\d+[dhm]( \d+[dhm])*$/.test(span)) throw new Error(`“${span}” is no span such as 3d 2h or 45m`)
  return parts.reduce((sum, [, count, unit]) => sum + Number(count) * minutesOf[unit as keyof typeof minutesOf], 0)
}
