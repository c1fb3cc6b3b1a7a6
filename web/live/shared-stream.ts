import { type Ears, openStream, type Told } from './stream.ts'

/** What the window that listens says to the others: what it has heard, and whether it hears anything. */
type Said = { told: Told } | 'up' | 'down'

/** What a new one asks. */
const whoListens = 'who listens?'

/**
 * One stream for all windows of one person in one browser. Over HTTP/1.1 a browser opens six connections to a host and no more, so the seventh window
 * with a stream of its own would wait for ever. Whoever holds the lock listens and tells the others; when that window goes, the browser gives the lock to the next.
 * (Web Locks, https://w3c.github.io/web-locks/, read November 2026.)
 */
export function shareStream(person: string, ears: Ears): () => void {
  // Browsers keep locks from pages on plain HTTP, where an office may well run Baton.
  if (!navigator.locks) return openWhileSeen(ears)
  const name = `baton live ${person}`
  const channel = new BroadcastChannel(name)
  const over = new AbortController()
  let known: 'up' | 'down' | null = null // null: another window listens
  let heard = false // anything of another one
  const pass = (said: Said) => {
    if (said === 'up') ears.up()
    else if (said === 'down') ears.down()
    else ears.hear(said.told)
  }
  const tell = (said: Said) => {
    channel.postMessage(said)
    pass(said)
  }
  const know = (now: 'up' | 'down') => {
    known = now
    tell(now)
  }
  const listen = () =>
    new Promise<void>((release) => {
      if (heard) know('down') // what happened between the one that listened before and this one, nobody heard
      const close = openStream({ hear: (told) => tell({ told }), up: () => know('up'), down: () => know('down') })
      over.signal.addEventListener('abort', () => {
        close()
        release()
      })
    })
  channel.onmessage = ({ data }: MessageEvent<Said | typeof whoListens>) => {
    if (data === whoListens) return known && channel.postMessage(known)
    heard = true
    pass(data)
  }
  channel.postMessage(whoListens)
  navigator.locks.request(name, { signal: over.signal }, listen).catch(() => {}) // only ever because this window went before its turn
  return () => {
    over.abort()
    channel.close()
  }
}

/** Where windows cannot agree, only those that are seen have a stream. */
function openWhileSeen(ears: Ears): () => void {
  let close: (() => void) | null = null
  const turn = () => {
    const seen = document.visibilityState === 'visible'
    if (seen) close ??= openStream(ears)
    if (seen || !close) return
    close()
    close = null
    ears.down()
  }
  turn()
  document.addEventListener('visibilitychange', turn)
  return () => {
    document.removeEventListener('visibilitychange', turn)
    close?.()
  }
}
