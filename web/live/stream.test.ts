import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openStream } from './stream.ts'

/** The browser's side of a stream, which a server refuses or opens as the test says. */
const opened: { readyState: number; onopen?: () => void; onerror?: () => void; close(): void }[] = []
beforeEach(() => {
  vi.useFakeTimers()
  opened.length = 0
  function EventSource() {
    const one = { readyState: 0, close: () => {} }
    opened.push(one)
    return one
  }
  vi.stubGlobal('EventSource', Object.assign(EventSource, { CLOSED: 2 }))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function refuse() {
  const last = opened.at(-1)
  if (!last) throw new Error('no stream was opened')
  last.readyState = 2
  last.onerror?.()
}

test('a stream that is refused is opened again, later each time, up to a minute; one that was open begins anew', () => {
  const down = vi.fn()
  const close = openStream({ hear: () => {}, up: () => {}, down })
  for (const [at, seconds] of [5, 10, 20, 40, 60, 60, 60].entries()) {
    refuse()
    vi.advanceTimersByTime(seconds * 1_000 - 1)
    expect(opened, `after ${seconds} s`).toHaveLength(at + 1)
    vi.advanceTimersByTime(seconds * 250 + 1)
    expect(opened).toHaveLength(at + 2)
  }
  expect(down).toHaveBeenCalledTimes(7)
  opened.at(-1)?.onopen?.()
  refuse()
  vi.advanceTimersByTime(6_250)
  expect(opened).toHaveLength(9)
  refuse()
  close()
  vi.advanceTimersByTime(600_000)
  expect(opened).toHaveLength(9)
})
