/** The time, as everything in Baton but sign-in has it: the machine's, unless development has moved it on. Each process has its own. */
export type Clock = {
  now(): Date
  /** By how much it is ahead of the machine's, in milliseconds. */
  ahead(): number
  /** Moves it on, by milliseconds. */
  forward(by: number): void
}

export function openClock(): Clock {
  let ahead = 0
  return {
    now: () => new Date(Date.now() + ahead),
    ahead: () => ahead,
    forward: (by) => {
      ahead += by
    },
  }
}
