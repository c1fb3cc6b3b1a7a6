/** Counts numbers from 0, over and over, without a new map for each text: `each` tells how often each was counted, in their first order, and forgets it. */
export function tally() {
  let counts = new Uint32Array(1_024)
  const touched: number[] = []

  function count(key: number, times = 1) {
    if (key >= counts.length) {
      const more = new Uint32Array(Math.max(key + 1, counts.length * 2))
      more.set(counts)
      counts = more
    }
    if (counts[key] === 0) touched.push(key)
    counts[key] = (counts[key] ?? 0) + times
  }

  function each(tell: (key: number, times: number) => void) {
    for (const key of touched) {
      tell(key, counts[key] ?? 0)
      counts[key] = 0
    }
    touched.length = 0
  }

  return { count, each }
}
