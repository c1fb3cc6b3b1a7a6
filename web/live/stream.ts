/** What the server says when something changed; `missed` means that there was too much to say. */
export type Told = { kind: string; number?: string }

/** For whoever follows changes: what happened, and whether anything can be heard at all. */
export type Ears = { hear: (told: Told) => void; up: () => void; down: () => void }

/** How soon a stream is opened again that the browser has given up, in milliseconds. By itself it comes back after a break, but not after a refusal. */
const firstAgain = 5_000
/** Each refusal doubles that, up to this: with too many streams open, one that comes often does not help. */
const longestAgain = 60_000

/** Up to a quarter more, so that many windows do not come at the same time. */
const wait = (refusals: number) => Math.min(firstAgain * 2 ** refusals, longestAgain) * (1 + Math.random() / 4)

/** Follows changes until it is closed. A proxy answers with pages of its own while Baton starts again; the browser takes that for the end, and we do not. */
export function openStream({ hear, up, down }: Ears): () => void {
  let again: ReturnType<typeof setTimeout> | undefined
  let refusals = 0
  let stream = open()
  function open() {
    const opened = new EventSource('/api/events')
    opened.onopen = () => {
      refusals = 0
      up()
    }
    opened.onmessage = ({ data }) => hear(JSON.parse(data))
    opened.onerror = () => {
      down()
      if (opened.readyState !== EventSource.CLOSED) return
      again = setTimeout(() => {
        stream = open()
      }, wait(refusals++))
    }
    return opened
  }
  return () => {
    clearTimeout(again)
    stream.close()
  }
}
