import { useWindowEvent } from '@mantine/hooks'
import { useMemo, useRef } from 'react'
import { stateOf } from './search.ts'
import { useQueueAddress } from './use-address.ts'
import { useList } from './use-list.ts'
import { usePlace } from './use-place.ts'
import { useSelection } from './use-selection.ts'
import { useSteps } from './use-steps.ts'
import { filterFor } from './views.ts'

/** All that the queue's page knows: where the reader is, the rows, what is selected, and the ways along them. */
export function useQueue() {
  const address = useQueueAddress()
  const { search, number } = address
  const filter = useMemo(() => filterFor(search), [search])
  const { query, list } = useList(filter)
  const place = usePlace(list, number)
  const selection = useSelection(list, filter)
  const focusWanted = useFocusWanted()
  const listed = useRef<HTMLUListElement>(null)
  const steps = useSteps({ address, list, place, selection, readAt: query.dataUpdatedAt, focusWanted, listed })
  return {
    address,
    filter,
    query,
    list,
    place,
    selection,
    /** The row that becomes the current one then takes the focus. */
    focusWanted,
    /** What holds the rows, once it is drawn. */
    listed,
    steps,
    /** What is open stands in the view no more. Where states are mixed it may only stand further down than has been read. */
    gone: list.settled && place.at === undefined && (list.whole || (place.last !== undefined && stateOf[search.view] !== null)),
  }
}

/** At first the list takes the focus as it comes in; unless somebody has put it elsewhere meanwhile, who keeps it there. */
function useFocusWanted() {
  const wanted = useRef(true)
  useWindowEvent('focusin', ({ target }) => {
    if (!(target instanceof HTMLHeadingElement)) wanted.current = false
  })
  return wanted
}

export type Queue = ReturnType<typeof useQueue>
