/** What the server says when something changed; `missed` means that there was too much to say. */
export type Told = { kind: string; number?: string }

/** For whoever follows changes: what happened, and whether anything can be heard at all. */
export type Ears = { hear: (told: Told) => void; up: () => void; down: () => void }

/** How soon a stream is opened again that the browser has given up, in milliseconds. By itself it comes back after a break, but not after a refusal. */
const againAfter = 5_000

/** Follows changes until it is closed. A proxy answers with pages of its own while Baton starts again; the browser takes that for the end, and we do not. */
export function openStream({ hear, up, down }: Ears): () => void {
  let again: ReturnType<typeof setTimeout> | undefined
  let stream = open()
  function open() {
    const opened = new EventSource('/api/events')
    opened.onopen = up
    opened.onmessage = ({ data }) => hear(JSON.parse(data))
    opened.onerror = () => {
      down()
      if (opened.readyState !== EventSource.CLOSED) return
      again = setTimeout(() => {
        stream = open()
      }, againAfter)
    }
    return opened
  }
  return () => {
    clearTimeout(again)
    stream.close()
  }
}
