import { useCallbackRef } from '@mantine/hooks'
import { useParams, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { type Address, addresses } from '../addresses.ts'
import { useGo } from '../navigate.tsx'
import { useAhead } from '../parts/use-ahead.ts'
import { changed, type QueueSearch, readSearch, writeSearch } from './search.ts'

/** How long somebody who goes from row to row by a key rests on one before it stands in the address, in milliseconds. */
const restsFor = 150

/** Where the reader is in the queue, all of which stands in the address: the view, its filters, and the escalation that is open. */
export function useQueueAddress() {
  const words = useSearch({ strict: false }) as Record<string, string | undefined>
  const search = useMemo(() => readSearch(words), [words])
  const inAddress = useParams({ strict: false, select: ({ number }) => number?.toUpperCase() })
  const addressOf = useAddresses(search)
  const go = useGo()
  // Rows that were passed by are no steps for “back”.
  const [number, choose] = useAhead(inAddress, JSON.stringify(search), (number: string | undefined) => go(addressOf(number), { replace: true }), restsFor)
  /** Another view or another filter; typing a word is one step for “back” and not one for each letter. */
  const change = useCallbackRef((change: Partial<QueueSearch>, { replace = false } = {}) =>
    go(addresses.queue(writeSearch(changed(search, change))), { replace }),
  )
  return { search, number, choose, addressOf, change }
}

/** What narrows the list, and how to change that. */
export type Narrowing = Pick<ReturnType<typeof useQueueAddress>, 'search' | 'change'>

/** The address of the list, or of one row in it; the same one each time, or each row would be drawn anew for it. */
function useAddresses(search: QueueSearch) {
  return useMemo(() => {
    const made = new Map<string | undefined, Address>()
    return (number?: string): Address => {
      const address = made.get(number) ?? addresses.queue(writeSearch(search), number)
      made.set(number, address)
      return address
    }
  }, [search])
}
