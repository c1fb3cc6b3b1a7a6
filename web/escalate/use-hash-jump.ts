import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

/** A link to a field leads to it: findings and marks are sent with such links. */
export function useHashJump(jump: (path: string) => void) {
  const { hash } = useLocation()
  const latest = useRef(jump)
  latest.current = jump
  useEffect(() => {
    if (hash !== '') latest.current(decodeURIComponent(hash))
  }, [hash])
}
