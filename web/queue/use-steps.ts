import { useCallbackRef } from '@mantine/hooks'
import type { RefObject } from 'react'
import { addresses } from '../addresses.ts'
import { useActions } from '../keyboard/actions.tsx'
import { useGo } from '../navigate.tsx'
import { texts } from '../texts/texts.ts'
import { step } from './steps.ts'
import type { useQueueAddress } from './use-address.ts'
import { type List, useSeed } from './use-list.ts'
import type { Place } from './use-place.ts'
import type { Selection } from './use-selection.ts'

const words = texts.queue.keys

type Asked = {
  address: ReturnType<typeof useQueueAddress>
  list: List
  place: Place
  selection: Selection
  /** When the rows were read, in milliseconds. */
  readAt: number
  focusWanted: RefObject<boolean>
  listed: RefObject<HTMLElement | null>
}

/** The ways along the list: to a row, to the next, to the one before, selecting or not, and to a page of its own. Each with its key. */
export function useSteps({ address, list, place, selection, readAt, focusWanted, listed }: Asked) {
  const { number } = address
  const go = useGo()
  const seed = useSeed()
  /** What the list knows of a row is shown at once. */
  const prepare = useCallbackRef((to: string) => {
    const row = list.rows[list.placeOf.get(to) ?? -1]
    if (row) seed(row, readAt)
  })
  const choose = useCallbackRef((to: string) => {
    prepare(to)
    address.choose(to)
  })
  const move = useCallbackRef((by: 1 | -1, selecting = false) => {
    const next = step(list.numbers, number, by, place.last ?? 0)
    if (next === undefined) return
    focusWanted.current = true
    if (selecting) selection.extend(next, number)
    choose(next)
  })
  const next = useCallbackRef(() => move(1))
  const open = useCallbackRef((number: string) => go(addresses.escalation(number)))
  /** Takes the focus to the row that the reader is on, or to the first. */
  const focusList = useCallbackRef(() => {
    listed.current?.querySelector<HTMLElement>('a[tabindex="0"]')?.focus()
    focusWanted.current = true // also for whatever becomes the row, while what was just typed is being searched for
  })
  /** Selects all up to a row, from where the selection began or else from the row that the reader is on. */
  const extendTo = useCallbackRef((to: string) => selection.extend(to, number))

  const onRow = number !== undefined && place.at !== undefined
  useActions(words.title, [
    { id: 'next', label: words.next, keys: 'j', run: next },
    { id: 'previous', label: words.previous, keys: 'k', run: () => move(-1) },
    ...(onRow
      ? [
          { id: 'open', label: words.open, keys: 'Enter', heardInPlace: true, run: () => open(number) },
          { id: 'select', label: words.select, keys: 'x', run: () => selection.toggle(number) },
        ]
      : []),
    { id: 'extend-down', label: words.extendDown, keys: 'shift+j', run: () => move(1, true) },
    { id: 'extend-up', label: words.extendUp, keys: 'shift+k', run: () => move(-1, true) },
  ])
  return { choose, prepare, move, next, open, extendTo, focusList }
}
