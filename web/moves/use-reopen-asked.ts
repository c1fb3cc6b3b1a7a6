import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

/** Who comes by a link that says “reopen” finds its form open, each time they follow it. */
export function useReopenAsked(can: boolean, open: () => void) {
  const location = useLocation()
  const latest = useRef(open)
  latest.current = open
  useEffect(() => {
    if (can && location.hash === 'reopen') latest.current()
  }, [can, location])
}
