import { useSearch } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { Draft } from './draft.ts'

/** Whoever comes here from a ticket finds it filled in; what stands there already stays. Merely to come begins no draft. */
export function useAskedTicket(draft: Draft, isNew: boolean) {
  const { ticket }: { ticket?: string } = useSearch({ strict: false })
  const taken = useRef(false)
  useEffect(() => {
    if (!isNew || ticket === undefined || taken.current) return
    taken.current = true
    if (draft.state().draft.ticket === null) draft.fill((written) => ({ ...written, ticket }))
  }, [draft, isNew, ticket])
}
