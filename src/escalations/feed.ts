import type { Announcement } from './announcement.ts'

/** What one reader is told next: a change; that something went unheard; or nothing, to see whether they are still there. */
export type Told = Announcement | 'missed' | 'nothing'

/** What a reader who cannot keep up may be behind by; then it is less work to read everything again. */
const mostWaiting = 500

/** Everything for one reader, kept until they take it, in order. Without a change for `quiet` milliseconds or longer they are told `nothing`. */
export function openFeed(quiet: number) {
  let waiting: Told[] = []
  let wake = () => {}
  let over = false
  const put = (told: Told) => {
    if (waiting.length < mostWaiting) waiting.push(told)
    else waiting = ['missed']
    wake()
  }
  const beat = setInterval(put, quiet, 'nothing')
  const end = () => {
    over = true
    clearInterval(beat)
    wake()
  }
  async function* told() {
    while (!over) {
      const next = waiting.shift()
      if (next) yield next
      else await new Promise<void>((resume) => (wake = resume))
    }
  }
  return { put, end, told: told() }
}

export type Feed = ReturnType<typeof openFeed>
