import { useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'
import { anchorOf, nearestAnchor } from './anchors.ts'

/** The anchor that the address asks for, or the nearest there is; it is brought into view and takes the focus, so that reading goes on there. */
export function useAnchor(there: readonly string[]): string | null {
  const { hash } = useLocation()
  const anchor = nearestAnchor(anchorOf(decodeURIComponent(hash)), there)
  useEffect(() => {
    const element = anchor === null ? null : document.getElementById(anchor)
    element?.scrollIntoView({ block: 'start' })
    element?.focus({ preventScroll: true })
  }, [anchor])
  return anchor
}
