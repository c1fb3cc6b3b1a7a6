import { useRef } from 'react'

/** All that was ever among these: a field that was shown stays, or it would go from under whoever empties it. */
export function useStaying(names: readonly string[]): ReadonlySet<string> {
  const all = useRef<ReadonlySet<string>>(new Set())
  if (names.some((name) => !all.current.has(name))) all.current = all.current.union(new Set(names))
  return all.current
}
