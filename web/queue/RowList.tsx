import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useMe } from '../data/me.ts'
import { texts } from '../texts/texts.ts'
import { ListRow } from './ListRow.tsx'
import classes from './RowList.module.css'
import { stateOf } from './search.ts'
import { useKeptInPlace } from './use-kept-in-place.ts'
import { useNow } from './use-now.ts'
import type { Queue } from './use-queue.ts'

/** Of a row, in pixels. All are alike, so that where each stands is known before it is drawn. */
const heights = { comfortable: 54, compact: 44 } as const

/** Rows from the end at which the next page is asked for. */
const askAhead = 30

/** How exactly it is told which rows are seen, in rows: to draw what is around the list anew for each row would be too much. */
const seenBy = 50

/** The rows, of which only those in view are drawn, however many there are. `onSeen` is told how far that is. */
export function RowList({ queue, onSeen }: { queue: Queue; onSeen: (row: number) => void }) {
  const { address, list, place, selection, steps } = queue
  const { rows } = list
  const scroller = useRef<HTMLDivElement>(null)
  const height = heights[useMe().preferences.density]
  const now = useNow()
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
    // The row that has the focus stays, wherever one scrolls: with it the focus would be lost.
    rangeExtractor: (range) => withRow(range, place.at),
  })
  const drawn = virtual.getVirtualItems()
  useKeptInPlace({ virtual, scroller, number: address.number, at: place.at, height, of: queue.filter })
  useMore(queue, virtual.range?.endIndex ?? 0, onSeen)
  return (
    <div ref={scroller} className={classes.scroller}>
      <ul
        ref={queue.listed}
        aria-label={texts.queue.list}
        className={classes.rows}
        style={{ height: virtual.getTotalSize() }}
        data-old={!list.settled || undefined}
        data-selecting={selection.selected.length > 0 || undefined}
        onKeyDown={(event) => arrows(event, steps.move)}
      >
        {drawn.map(({ index, start }) => {
          const row = rows[index]
          return (
            row && (
              <ListRow
                key={row.id}
                escalation={row}
                {...{ start, height, now, index }}
                size={list.whole ? rows.length : -1}
                showState={stateOf[address.search.view] === null}
                focusWanted={queue.focusWanted}
                address={address.addressOf(row.number)}
                current={row.number === address.number}
                reachable={row.number === address.number || (place.at === undefined && index === drawn[0]?.index)}
                selected={selection.numbers.has(row.number)}
                onToggle={selection.toggle}
                onExtend={steps.extendTo}
                onChoose={steps.prepare}
                onEnter={steps.open}
              />
            )
          )
        })}
      </ul>
    </div>
  )
}

/** Reads on before the end comes into view. */
function useMore({ query, list }: Queue, last: number, onSeen: (row: number) => void) {
  const { hasNextPage, isFetching, fetchNextPage } = query
  const near = last >= list.rows.length - askAhead
  const seen = Math.ceil(last / seenBy) * seenBy
  useEffect(() => onSeen(seen), [onSeen, seen])
  useEffect(() => {
    if (near && hasNextPage && !isFetching) void fetchNextPage()
  }, [near, hasNextPage, isFetching, fetchNextPage])
}

function withRow(range: Range, at: number | undefined): number[] {
  const indexes = defaultRangeExtractor(range)
  return at === undefined || at >= range.count || indexes.includes(at) ? indexes : [...indexes, at].toSorted((one, other) => one - other)
}

/** Arrows go along the rows while one of them has the focus; elsewhere they scroll, as ever. */
function arrows(event: KeyboardEvent, move: Queue['steps']['move']) {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null
  if (by === null || event.ctrlKey || event.metaKey || event.altKey) return
  event.preventDefault()
  move(by, event.shiftKey)
}
