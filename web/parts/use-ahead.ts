import { useDebouncedCallback } from '@mantine/hooks'
import { useEffect, useState } from 'react'

/**
 * Something that stands in the address, but may not wait for it: it is drawn at once, and written there after `delay` milliseconds of rest, so that
 * nobody who holds a key down writes a hundred addresses. Whatever changes the address otherwise (back, forward, a link) wins. `within`: the rest of the
 * address that it belongs to; what was chosen in one view is not written into the next.
 */
export function useAhead<T>(inAddress: T, within: string, write: (value: T) => void, delay: number): [T, (value: T) => void] {
  const [kept, keep] = useState({ value: inAddress, seen: inAddress, within, written: inAddress, overtaken: 0 })
  let now = kept
  if (kept.seen !== inAddress || kept.within !== within) {
    const ours = kept.within === within && kept.written === inAddress
    now = ours ? { ...kept, seen: inAddress } : { value: inAddress, seen: inAddress, within, written: inAddress, overtaken: kept.overtaken + 1 }
    keep(now)
  }
  const later = useDebouncedCallback((value: T) => {
    keep((before) => ({ ...before, written: value }))
    write(value)
  }, delay)
  const { overtaken } = now
  useEffect(() => {
    if (overtaken > 0) later.cancel()
  }, [overtaken, later])
  const set = (value: T) => {
    keep((before) => ({ ...before, value }))
    later(value)
  }
  return [now.value, set]
}
