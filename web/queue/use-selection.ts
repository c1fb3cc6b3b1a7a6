import { useCallbackRef } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import type { Escalation } from '../client.ts'
import type { ListFilter } from '../data/escalations.ts'
import { stretch } from './steps.ts'
import type { List } from './use-list.ts'

type Selected = { of: ListFilter; numbers: ReadonlySet<string>; anchor: string | undefined }

/** The rows that were selected for something to be done with all of them. What leaves the list, or another list, lets them go. */
export function useSelection(list: List, filter: ListFilter) {
  const [kept, keep] = useState<Selected>({ of: filter, numbers: new Set(), anchor: undefined })
  const { numbers, anchor } = kept.of === filter ? kept : { numbers: nothing, anchor: undefined }
  const selected = useMemo((): readonly Escalation[] => list.rows.filter(({ number }) => numbers.has(number)), [list, numbers])

  const toggle = useCallbackRef((number: string) => {
    const next = new Set(numbers)
    if (!next.delete(number)) next.add(number)
    keep({ of: filter, numbers: next, anchor: number })
  })
  /** All from where the selection began to this row; from the row that the reader is on when there is none. */
  const extend = useCallbackRef((to: string, from?: string) => {
    const start = anchor !== undefined && numbers.has(anchor) ? anchor : from
    keep({ of: filter, numbers: new Set([...numbers, ...stretch(list.numbers, start, to)]), anchor: start ?? to })
  })
  const clear = useCallbackRef(() => keep({ of: filter, numbers: nothing, anchor: undefined }))
  const letGo = useCallbackRef((gone: readonly string[]) =>
    keep((now) => ({ ...now, numbers: new Set([...now.numbers].filter((number) => !gone.includes(number))) })),
  )
  return { numbers, selected, toggle, extend, clear, letGo }
}

export type Selection = ReturnType<typeof useSelection>

const nothing: ReadonlySet<string> = new Set()
