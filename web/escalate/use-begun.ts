import { useEffect, useRef } from 'react'

/** Tells once that what was new has a number now; nobody is led anywhere who has gone on meanwhile. */
export function useBegun(number: string | null, onBegun: ((number: string) => void) | undefined) {
  const latest = useRef(onBegun)
  latest.current = onBegun
  useEffect(() => {
    if (number !== null) latest.current?.(number)
  }, [number])
}
