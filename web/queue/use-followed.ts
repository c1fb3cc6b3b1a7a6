import { useWindowEvent } from '@mantine/hooks'
import { startTransition, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** They lead on along the list, and ask nothing of what is open. */
const leadsOn = ['j', 'J', 'k', 'K', 'ArrowDown', 'ArrowUp', 'Shift']

/**
 * What is drawn a moment after what it follows, so that nobody who goes along a list waits for all that is beside it. Any other key than one that leads on
 * is meant for what has just been chosen: before it is heard, that is drawn.
 */
export function useFollowed<T>(leader: T): T {
  const [followed, follow] = useState(leader)
  useEffect(() => startTransition(() => follow(leader)), [leader])
  useWindowEvent('keydown', ({ key }) => followed !== leader && !leadsOn.includes(key) && flushSync(() => follow(leader)), { capture: true })
  return followed
}
