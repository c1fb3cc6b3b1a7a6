/**
 * Where one step leads from the row that the reader is on. `place` is where that row stood last: when it has left the list,
 * the next one down is the one that took its place, and the next one up the one before.
 */
export function step(numbers: readonly string[], from: string | undefined, by: 1 | -1, place: number): string | undefined {
  const at = from === undefined ? -1 : numbers.indexOf(from)
  const next = at >= 0 ? at + by : from === undefined ? 0 : by > 0 ? place : place - 1
  return numbers[Math.min(Math.max(next, 0), numbers.length - 1)]
}

/** All rows from one to another, in either direction; the last alone when the first is not there any more. */
export function stretch(numbers: readonly string[], from: string | undefined, to: string): readonly string[] {
  const [start, end] = [from === undefined ? -1 : numbers.indexOf(from), numbers.indexOf(to)]
  return start < 0 || end < 0 ? [to] : numbers.slice(Math.min(start, end), Math.max(start, end) + 1)
}
