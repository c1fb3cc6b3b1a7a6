import type { Event } from './timeline/event.ts'

/** The most that is told at once; whoever was away longer reads the timeline. */
const most = 3

/** The newest of what others did after the event `seen`; comments are told by the timeline itself. What the reader did takes the news before it as seen. */
export function newsAmong(events: readonly Event[], seen: string | null, me: { id: string }): Event[] {
  if (seen === null) return []
  const since = events.slice(events.findIndex(({ id }) => id === seen) + 1)
  const own = since.findLastIndex(({ actor }) => 'id' in actor && actor.id === me.id)
  return since
    .slice(own + 1)
    .filter(({ kind }) => kind !== 'commented')
    .slice(-most)
}
