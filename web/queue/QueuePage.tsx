import { useMediaQuery } from '@mantine/hooks'
import { useEffect, useMemo } from 'react'
import { PageHeading, useTitle } from '../parts/Page.tsx'
import { texts } from '../texts/texts.ts'
import { ListSide } from './ListSide.tsx'
import classes from './QueuePage.module.css'
import { Alone, Beside } from './Side.tsx'
import { useFollowed } from './use-followed.ts'
import { useQueue } from './use-queue.ts'
import { Views } from './Views.tsx'

const words = texts.queue

/** Tier 2's day: the list, and beside it the escalation that the list is on. On a narrow screen one after the other. */
export function QueuePage() {
  const queue = useQueue()
  const { address, list, place, gone, steps } = queue
  const { number } = address
  const narrow = useMediaQuery('(max-width: 61.99em)', undefined, { getInitialValueInEffect: false })
  useTitle(number === undefined ? words.title : words.titleWith(number))

  // Nothing to open: where the address names none, the first is what one has come for.
  const first = !narrow && number === undefined && list.settled ? list.numbers[0] : undefined
  const { choose } = steps
  useEffect(() => {
    if (first !== undefined) choose(first)
  }, [first, choose])

  const seen = place.last !== undefined
  const open = useMemo(() => (number === undefined ? null : { number, gone, seen }), [number, gone, seen])
  const beside = useFollowed(open)
  if (narrow && open) return <Alone {...open} onNext={steps.next} back={address.addressOf()} />
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <PageHeading>{words.title}</PageHeading>
        <Views search={address.search} />
      </div>
      <div className={classes.columns} data-split={open !== null || undefined}>
        <ListSide queue={queue} />
        {beside && <Beside {...beside} onNext={steps.next} />}
      </div>
    </div>
  )
}
