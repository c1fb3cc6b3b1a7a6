import { useState } from 'react'
import { roles } from '#src/people/person.ts'
import { type Filter, states } from './person.ts'
import { usePeopleSearch } from './use-people.ts'

const none: Filter = { words: '', role: null, state: 'present' }

/** The filter, which the address bar follows: the list can be shared as it is seen. */
export function useFilter() {
  const { search, go } = usePeopleSearch()
  const [filter, setFilter] = useState<Filter>(() => ({
    words: search.q ?? '',
    role: roles.find((role) => role === search.role) ?? null,
    state: states.find((state) => state === search.state) ?? none.state,
  }))
  const change = (part: Partial<Filter>) => {
    const next = { ...filter, ...part }
    setFilter(next)
    go({ q: next.words || undefined, role: next.role ?? undefined, state: next.state === none.state ? undefined : next.state }, { replace: true })
  }
  return [filter, change, () => change(none)] as const
}
