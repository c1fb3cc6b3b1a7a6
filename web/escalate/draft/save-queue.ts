/** How long after the last change it is saved, and how long after each lost answer it is tried again, in milliseconds. */
export const pause = 800
const tries = [2_000, 4_000, 8_000, 15_000] as const

type Outcome = 'clean' | 'more' | 'failed'

type Work = {
  isDirty: () => boolean
  /** Saves what there is now; throws what it failed with. */
  once: () => Promise<void>
  /** Told before and after each round that nothing went wrong in. */
  onStanding: (standing: 'saving' | 'waiting' | 'saved') => void
  /** Told what it failed with; says whether to try again by itself. */
  onFailed: (error: unknown) => boolean
}

/** Saves one after the other: never two at once, each with all that came meanwhile. */
export function openQueue({ isDirty, once, onStanding, onFailed }: Work) {
  let running: Promise<Outcome> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0

  function wake(delay: number) {
    clearTimeout(timer)
    timer = setTimeout(() => void run(), delay)
  }

  function run(): Promise<Outcome> {
    clearTimeout(timer)
    running ??= round().then((outcome) => {
      running = null
      if (outcome === 'more') wake(pause)
      return outcome
    })
    return running
  }

  async function round(): Promise<Outcome> {
    // While nobody answers, “not saved” stays on the screen until somebody does.
    if (failures === 0 && isDirty()) onStanding('saving')
    try {
      if (isDirty()) await once()
    } catch (error) {
      if (onFailed(error)) wake(tries[Math.min(failures++, tries.length - 1)] ?? pause)
      return 'failed'
    }
    failures = 0
    onStanding(isDirty() ? 'waiting' : 'saved')
    return isDirty() ? 'more' : 'clean'
  }

  return {
    /** In a moment, when nothing more comes. What waits for a lost line goes on waiting. */
    soon: () => {
      if (failures > 0) return
      if (running === null) onStanding('waiting')
      wake(pause)
    },
    /** At once, with what comes while it lasts. True when everything was saved. */
    now: async (): Promise<boolean> => {
      for (let rounds = 0; rounds < 5 && isDirty(); rounds++) {
        if ((await run()) === 'failed') return false
      }
      return !isDirty()
    },
  }
}
