import { useState } from 'react'
import { type ListIn, withBack, without, withRow } from './rows.ts'
import { useWriting } from './writing-context.ts'

/** One list of rows in the draft, and what can be done with it. A row that was taken out can be brought back until the rows are rearranged again. */
export function useRows<R extends { readonly id: string }>(list: ListIn<R>) {
  const { draft, change } = useWriting()
  const [taken, setTaken] = useState<{ row: R; at: number } | null>(null)
  const rows = list.read(draft)
  const edit = (to: (rows: readonly R[]) => R[]) => change((draft) => list.write(draft, to(list.read(draft))))
  return {
    rows,
    taken,
    put: (row: R) => edit((rows) => withRow(rows, row)),
    rearrange: (to: (rows: readonly R[]) => R[]) => {
      setTaken(null)
      edit(to)
    },
    take: (row: R) => {
      setTaken({ row, at: rows.findIndex(({ id }) => id === row.id) })
      edit((rows) => without(rows, row.id))
    },
    bringBack: () => {
      setTaken(null)
      if (taken) edit((rows) => withBack(rows, taken.row, taken.at))
    },
  }
}

/** A blank row to begin with where a list has none: on the screen only, until something is written in it. */
export function useFirstRow<R extends { readonly id: string }>(rows: readonly R[], blank: () => R): readonly R[] {
  const [first, setFirst] = useState(blank)
  // Once it is written in it belongs to the case, and the next one is another.
  if (rows.some(({ id }) => id === first.id)) setFirst(blank())
  return rows.length > 0 ? rows : [first]
}
