import type { Event } from './facts.ts'

/** How long each side has had it, in milliseconds. A pause counts for whom it waits, and not for who waits. */
export type Held = { author: number; queue: number; tier2: number; customer: number; outside: number; carryOut: number }

/** From the timeline alone (oldest first): who had it from each event to the next, and from the last one until `now`. */
export function timeHeld(events: readonly Pick<Event, 'after' | 'at'>[], now: Date): Held {
  const held: Held = { author: 0, queue: 0, tier2: 0, customer: 0, outside: 0, carryOut: 0 }
  for (const [at, event] of events.entries()) {
    const side = sideOf(event.after)
    if (side) held[side] += (events[at + 1]?.at ?? now).getTime() - event.at.getTime()
  }
  return held
}

function sideOf({ state, waiting }: Event['after']): keyof Held | null {
  if (waiting) return waiting
  const sides = { draft: 'author', submitted: 'queue', accepted: 'tier2', returned: 'author', decided: 'carryOut', closed: null } as const
  return sides[state]
}
