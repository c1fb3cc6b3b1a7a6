import { useLayoutEffect, useReducer, useState } from 'react'
import { holdKeys } from './keyboard/held.ts'

/** Code that the first page does without: `here` once it has come. */
export type Late<T> = { here: T | undefined; fetch: () => Promise<T> }

/** How long after the first page it is fetched all the same, in milliseconds, so that hardly anybody ever waits for it. */
const soon = 2_000

/** Names code that is wanted by a key or a press, and not before. `read` imports it. */
export function late<T>(read: () => Promise<T>): Late<T> {
  const code: Late<T> = {
    here: undefined,
    fetch: async () => {
      code.here ??= await read()
      return code.here
    },
  }
  const ahead = () => void code.fetch().catch(() => {}) // a line that is down is said when the code is wanted
  setTimeout(() => ('requestIdleCallback' in globalThis ? requestIdleCallback(ahead) : ahead()), soon)
  return code
}

/** Browsers fetch no code twice that once did not come; and it may not be there any more, because a newer Baton has come. */
const reload = () => location.reload()

/** The code once it is wanted; at once where it is here already. Whoever does not wait for it types on: their keys are held, and given to what it draws. */
export function useLate<T>(code: Late<T>, wanted = true) {
  const [, come] = useReducer((times: number) => times + 1, 0)
  const [error, fail] = useState<Error | null>(null)
  const isPending = wanted && error === null && code.here === undefined
  useLayoutEffect(() => {
    if (!isPending) return
    const keys = holdKeys()
    code.fetch().then(come, fail)
    return () => (code.here === undefined ? keys.drop() : void keys.handOver())
  }, [code, isPending])
  return { data: wanted ? code.here : undefined, error, isPending, forget: () => fail(null), refetch: reload }
}
