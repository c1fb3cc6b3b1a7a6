import { type ComponentProps, type MouseEvent, memo } from 'react'
import { texts } from '../texts/texts.ts'
import { RowLink } from './Row.tsx'
import classes from './RowList.module.css'

type Props = Pick<ComponentProps<typeof RowLink>, 'escalation' | 'address' | 'current' | 'reachable' | 'showState' | 'now' | 'focusWanted' | 'onEnter'> & {
  /** From the top of the list, and how high it is, in pixels. */
  start: number
  height: number
  /** Where it stands in the list, and of how many; -1 while that is not known. */
  index: number
  size: number
  selected: boolean
  onToggle: (number: string) => void
  /** Selects all up to this row. */
  onExtend: (number: string) => void
  onChoose: (number: string) => void
}

/** A row in its place, with the box that selects it. */
export const ListRow = memo(function ListRow({ start, height, index, size, selected, onToggle, onExtend, onChoose, ...row }: Props) {
  const { number } = row.escalation
  const click = (event: MouseEvent, number: string) => {
    if (!event.shiftKey) return onChoose(number)
    event.preventDefault()
    onExtend(number)
  }
  return (
    <li
      className={classes.row}
      style={{ height, transform: `translateY(${start}px)` }}
      aria-posinset={index + 1}
      aria-setsize={size}
      data-current={row.current || undefined}
      data-selected={selected || undefined}
    >
      <label className={classes.tick}>
        <input
          type="checkbox"
          aria-label={texts.queue.row.select(number)}
          checked={selected}
          tabIndex={row.reachable ? 0 : -1}
          onChange={() => onToggle(number)}
        />
      </label>
      <RowLink {...row} onClick={click} />
    </li>
  )
})
