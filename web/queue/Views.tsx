import { Badge } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { memo } from 'react'
import { type Address, addresses, queueViews } from '../addresses.ts'
import { countsQuery } from '../data/counts.ts'
import { BareLink } from '../navigate.tsx'
import { texts } from '../texts/texts.ts'
import { SavedActions } from './saved/SavedActions.tsx'
import { useSavedViews } from './saved/use-saved.ts'
import { type QueueSearch, writeSearch } from './search.ts'
import classes from './Views.module.css'
import { countOf } from './views.ts'

const words = texts.queue

/** The views that everybody has, each with what is in it, and those that the reader has saved. */
export const Views = memo(function Views({ search }: { search: QueueSearch }) {
  const { data: counts } = useQuery(countsQuery)
  const saved = useSavedViews()
  const open = saved.find(({ id }) => id === search.saved)
  return (
    <nav aria-label={words.views.title} className={classes.views}>
      {queueViews.map((view) => (
        <ViewLink
          key={view}
          name={words.views[view]}
          address={addresses.queue(writeSearch({ view }))}
          here={open === undefined && search.view === view}
          number={counts?.[countOf[view]]}
          counted={view === 'all' ? words.open : undefined}
        />
      ))}
      {saved.map((view) => (
        <span key={view.id} className={classes.own}>
          <ViewLink name={view.name} address={addresses.queue({ ...view.query, saved: view.id })} here={view === open} />
          {view === open && <SavedActions view={view} search={search} />}
        </span>
      ))}
    </nav>
  )
})

type Props = {
  name: string
  address: Address
  here: boolean
  number?: number
  /** What the number says, where it is not simply how many there are. */
  counted?: (number: number) => string
}

function ViewLink({ name, address, here, number, counted }: Props) {
  return (
    <BareLink address={address} className={classes.view} aria-current={here ? 'page' : undefined}>
      {name}
      {number !== undefined && (
        <Badge size="sm" variant={here ? 'filled' : 'light'} color={here ? undefined : 'gray'} title={counted?.(number)} className={classes.number}>
          {number}
        </Badge>
      )}
    </BareLink>
  )
}
