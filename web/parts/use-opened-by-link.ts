import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

/** Who comes by a link that ends in this, such as `reopen`, finds its form open, each time they follow it. */
export function useOpenedByLink(hash: string, can: boolean, open: () => void) {
  const location = useLocation()
  const latest = useRef(open)
  latest.current = open
  useEffect(() => {
    if (can && location.hash === hash) latest.current()
  }, [hash, can, location])
}
