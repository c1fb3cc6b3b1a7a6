import { useDebouncedCallback } from '@mantine/hooks'
import { useEffect, useState } from 'react'

/**
 * Something that stands in the address, but may not wait for it: it is drawn at once, and written there after `delay` milliseconds of rest, so that
 * nobody who holds a key down writes a hundred addresses. Whatever changes the address otherwise (back, forward, a link) wins.
 */
export function useAhead<T>(inAddress: T, write: (value: T) => void, delay: number): [T, (value: T) => void] {
  const [kept, keep] = useState({ value: inAddress, seen: inAddress, written: inAddress, overtaken: 0 })
  let now = kept
  if (kept.seen !== inAddress) {
    const ours = kept.written === inAddress
    now = ours ? { ...kept, seen: inAddress } : { value: inAddress, seen: inAddress, written: inAddress, overtaken: kept.overtaken + 1 }
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
