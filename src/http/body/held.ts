import type { Leave } from '#src/foundation/gate.ts'
import type { Limits } from '../limits.ts'
import { refuse } from '../refusals.ts'

/** What a request needs no room for, in bytes: a sign-in and most of what is said in a day are smaller, and are read however much else arrives. */
const free = 16_000

/** How much more is taken at once of what has no length, in bytes. */
const step = 64_000

/** In seconds. */
const retryAfter = 5

/** The bytes of one request's body that are in memory, until it is answered. */
export type Held = {
  /** For people: room for all of it before any is read, so that two that are half read never wait for each other. */
  ahead(size: number): Promise<void>
  /** For strangers: room for what is there, and no more, so that one who sends slowly holds little. */
  grown(size: number): Promise<void>
  release: Leave
}

export function openHeld({
  bodiesOfPeople,
  bodiesOfStrangers,
  bytesOfStrangers,
}: Pick<Limits, 'bodiesOfPeople' | 'bodiesOfStrangers' | 'bytesOfStrangers'>): Held {
  let taken = free
  const leaves: Leave[] = []
  const take = (leave: Leave | null, size: number) => {
    if (!leave) throw refuse('request.busy', { retryAfter })
    leaves.push(leave)
    taken += size
  }
  return {
    async ahead(size) {
      if (size > free) take(await bodiesOfPeople.enter(size), size)
    },
    async grown(size) {
      while (size > taken) take(bytesOfStrangers.take(step) ? await bodiesOfStrangers.enter(step) : null, step)
    },
    release() {
      for (const leave of leaves.splice(0)) leave()
    },
  }
}
