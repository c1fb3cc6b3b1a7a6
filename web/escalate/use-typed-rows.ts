import { focusField, thenFocus } from './focus-field.ts'
import { type ListIn, withAfter, without } from './rows.ts'
import { useFirstRow, useRows } from './use-rows.ts'

type Kind<R> = {
  list: ListIn<R>
  /** A new row, blank or of one pasted line. */
  make: (line: string) => R
  isBlank: (row: R) => boolean
  /** The paths of a row's first field and of its last: Enter leads on from the last to the first of the next, Backspace back. */
  first: (row: R) => string
  last: (row: R) => string
}

/** Rows that are written one after the other without leaving the keyboard. There is always one to write in. */
export function useTypedRows<R extends { readonly id: string }>({ list, make, isBlank, first, last }: Kind<R>) {
  const { rows: kept, put, rearrange, take, taken, bringBack } = useRows(list)
  const rows = useFirstRow(kept, () => make(''))
  const add = (after: R | undefined, lines: readonly string[] = ['']) => {
    const added = lines.map(make)
    const target = added.at(-1)
    if (target) thenFocus(first(target), () => rearrange((rows) => withAfter(rows, after?.id ?? '', ...added)))
  }
  return {
    rows,
    taken,
    put,
    rearrange,
    take,
    add: () => add(rows.at(-1)),
    /** On to the next row, made if the next one is not blank yet. */
    goOn: (row: R) => {
      const next = rows[rows.indexOf(row) + 1]
      if (isBlank(row)) return
      if (next && isBlank(next)) focusField(first(next))
      else add(row)
    },
    dropBlank: (row: R) => {
      const before = rows[rows.indexOf(row) - 1]
      if (before) thenFocus(last(before), () => rearrange((rows) => without(rows, row.id)))
    },
    /** The first line into the row, a new row for each of the others. */
    paste: (row: R, [line = '', ...others]: readonly string[]) => {
      put({ ...make(line), id: row.id })
      add(row, others)
    },
    undo: () => taken && thenFocus(first(taken.row), bringBack),
  }
}
