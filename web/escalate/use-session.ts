import { useState } from 'react'

/** One form as it was opened. `key` changes with it, and with nothing else. */
type Session = {
  key: number
  /** The number with which it was opened; null for a new one. */
  opened: string | null
  /** What stands in the address. */
  address: string
  /** The address that its first words will have. */
  next: string | null
}

const open = (key: number, number: string | null, sop: string): Session => ({ key, opened: number, address: addressOf(number, sop), next: null })
const addressOf = (number: string | null, sop: string) => number ?? `new ${sop}`

/** Tells the same form under its new address, once its first words were saved, from another form. */
export function useSession(number: string | null, sop: string) {
  const [session, set] = useState(() => open(0, number, sop))
  const address = addressOf(number, sop)
  if (address !== session.address) set(address === session.next ? { ...session, address, next: null } : open(session.key + 1, number, sop))
  return { ...session, begun: (next: string) => set((session) => ({ ...session, next })) }
}
