import { setImmediate as breathe } from 'node:timers/promises'

/** The longest turn of the event loop, in milliseconds: by the clock, which is what others wait, and what this thread itself worked in a turn, which says so on a busy machine, too. */
export type Stall = { waited: number; worked: number }

const workedSoFar = () => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1_000
}

/** The longest turn while this was worked on: a timer of a millisecond looks at both clocks whenever it gets its turn. */
export async function longestStall(work: () => Promise<unknown>): Promise<Stall> {
  const longest: Stall = { waited: 0, worked: 0 }
  let [clock, worked] = [performance.now(), workedSoFar()]
  const look = () => {
    const [now, sofar] = [performance.now(), workedSoFar()]
    longest.waited = Math.max(longest.waited, now - clock)
    longest.worked = Math.max(longest.worked, sofar - worked)
    ;[clock, worked] = [now, sofar]
  }
  const timer = setInterval(look, 1)
  await work()
  look()
  clearInterval(timer)
  return longest
}

/** Each in a turn of its own, as requests are: what one takes is what the others wait. */
export async function each<Thing>(things: Iterable<Thing>, work: (thing: Thing) => unknown) {
  for (const thing of things) {
    await work(thing)
    await breathe()
  }
}
