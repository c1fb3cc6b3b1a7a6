import { useRef } from 'react'
import type { List } from './use-list.ts'

/** Where the row that the reader is on stands. `at`: in the list as it is now; `last`: where it stood when it was last seen there. */
export type Place = { at: number | undefined; last: number | undefined }

/** Keeps where the row stood, for when it has left the list and a step is to go on from its place. */
export function usePlace({ placeOf }: List, number: string | undefined): Place {
  const seen = useRef<{ number: string; at: number } | null>(null)
  const at = number === undefined ? undefined : placeOf.get(number)
  if (number !== undefined && at !== undefined) seen.current = { number, at }
  return { at, last: seen.current?.number === number ? seen.current?.at : undefined }
}
