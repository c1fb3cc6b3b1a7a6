import { useDebouncedCallback } from '@mantine/hooks'
import { type RouterState, useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'

/**
 * Something that stands in the address, but may not wait for it: it is drawn at once, and written there after `delay` milliseconds of rest, so that
 * nobody who holds a key down writes a hundred addresses. Whatever changes the address otherwise (back, forward, a link) wins. `within`: the rest of the
 * address that it belongs to; what was chosen in one view is not written into the next. Whoever is on their way to another place is not called back.
 */
export function useAhead<T>(inAddress: T, within: string, write: (value: T) => void, delay: number): [T, (value: T) => void] {
  const [kept, keep] = useState({ value: inAddress, seen: inAddress, within, written: inAddress, overtaken: 0 })
  let now = kept
  if (kept.seen !== inAddress || kept.within !== within) {
    const ours = kept.within === within && kept.written === inAddress
    now = ours ? { ...kept, seen: inAddress } : { value: inAddress, seen: inAddress, within, written: inAddress, overtaken: kept.overtaken + 1 }
    keep(now)
  }
  const router = useRouter()
  const later = useDebouncedCallback((value: T) => {
    if (isLeaving(router.state)) return
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

type Whereabouts = Pick<RouterState, 'location' | 'resolvedLocation'>

/** Whether another place has been chosen that is not drawn yet: its code may still be on the way. */
const isLeaving = ({ location, resolvedLocation = location }: Whereabouts) => placeIn(location.pathname) !== placeIn(resolvedLocation.pathname)
const placeIn = (pathname: string) => pathname.split('/')[1]
