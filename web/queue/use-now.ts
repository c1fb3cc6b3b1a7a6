import { useInterval } from '@mantine/hooks'
import { useState } from 'react'

/** Now, in milliseconds, told anew every minute: no row says “how long” more exactly. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useInterval(() => setNow(Date.now()), 60_000, { autoInvoke: true })
  return now
}
