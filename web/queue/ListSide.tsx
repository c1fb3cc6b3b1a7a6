import { Skeleton } from '@mantine/core'
import { useState } from 'react'
import { Loaded } from '../parts/Loaded.tsx'
import { Bulk } from './bulk/BulkBar.tsx'
import { Toolbar } from './filter/Toolbar.tsx'
import { NoRows } from './NoRows.tsx'
import classes from './QueuePage.module.css'
import rowClasses from './RowList.module.css'
import { RowList } from './RowList.tsx'
import { useTrimmed } from './use-list.ts'
import type { Queue } from './use-queue.ts'

/** The list with what narrows it above, and what can be done with the selected below. */
export function ListSide({ queue }: { queue: Queue }) {
  const { filter, query, list, place, address, selection, steps } = queue
  const [lastSeen, setLastSeen] = useState(0)
  useTrimmed(filter, query, Math.max(lastSeen, place.at ?? 0))
  return (
    <div className={classes.list}>
      <Toolbar search={address.search} change={address.change} onList={steps.focusList} />
      <div className={classes.rows}>
        <Loaded query={query} loading={<ListSkeleton />} empty={() => <NoRows address={address} />} isEmpty={() => list.rows.length === 0}>
          {() => <RowList queue={queue} onSeen={setLastSeen} />}
        </Loaded>
      </div>
      <Bulk selection={selection} />
    </div>
  )
}

const ListSkeleton = () =>
  ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'].map((row) => (
    <div key={row} className={rowClasses.waiting}>
      <Skeleton height={13} width="80%" />
      <Skeleton height={11} width="55%" />
    </div>
  ))
