import { IconHourglassEmpty, IconUsers } from '@tabler/icons-react'
import { type KeyboardEvent, type MouseEvent, memo, type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react'
import type { Address } from '../addresses.ts'
import type { Escalation } from '../client.ts'
import { useMe } from '../data/me.ts'
import { RowAnchor } from '../navigate.tsx'
import { exactTime, howLong, useZone } from '../parts/When.tsx'
import { texts } from '../texts/texts.ts'
import { aboutOf, holderOf } from './facts.ts'
import classes from './Row.module.css'
import { State } from './State.tsx'

type Props = {
  escalation: Escalation
  /** Where it leads. */
  address: Address
  /** The reader is on it. */
  current: boolean
  /** By Tab, as one of the rows is: the current one, else the first. Keys lead on from there. */
  reachable: boolean
  /** The list mixes states, so each row says its own. */
  showState: boolean
  /** As of when “how long” is said, in milliseconds. */
  now: number
  /** Set by whoever moves along the rows by a key: the row that becomes the current one then takes the focus. */
  focusWanted: RefObject<boolean>
  onClick?: (event: MouseEvent, number: string) => void
  onEnter?: (number: string) => void
}

/** One escalation in two lines, as a link. */
export const RowLink = memo(function RowLink({ escalation, address, current, reachable, showState, now, focusWanted, onClick, onEnter }: Props) {
  const link = useRef<HTMLAnchorElement>(null)
  useLayoutEffect(() => {
    if (!current || !focusWanted.current) return
    focusWanted.current = false
    link.current?.focus({ preventScroll: true })
  }, [current, focusWanted])
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !onEnter || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    onEnter(escalation.number)
  }
  return (
    <RowAnchor
      ref={link}
      address={address}
      className={classes.link}
      tabIndex={reachable ? 0 : -1}
      aria-current={current ? 'true' : undefined}
      onClick={(event) => onClick?.(event, escalation.number)}
      onKeyDown={enter}
    >
      <Facts {...{ escalation, showState, now }} />
    </RowAnchor>
  )
})

function Facts({ escalation, showState, now }: Pick<Props, 'escalation' | 'showState' | 'now'>) {
  const me = useMe()
  const zone = useZone()
  const { number, ask, state, holder, wait, alsoWaiting, joined } = escalation
  return (
    <>
      <span className={classes.number}>{number}</span>
      <span className={classes.ask} data-empty={ask === null || undefined}>
        {ask ?? texts.queue.row.noAsk}
      </span>
      <time className={classes.age} dateTime={holder.since} title={`${holder.sentence} (${exactTime(holder.since, zone)})`}>
        {howLong(holder.since, now)}
      </time>
      <span className={classes.about}>
        {showState && <State state={state} />}
        <span className={classes.account}>{aboutOf(escalation)}</span>
        <span className={classes.holder}>
          {joined && <span className={classes.joined}>{texts.joins.yours}</span>}
          {alsoWaiting > 0 && <AlsoWaiting number={alsoWaiting} />}
          {wait && <Waits on={wait.on} />}
          <span className={classes.name}>{holderOf(escalation, me)}</span>
        </span>
      </span>
    </>
  )
}

function Waits({ on }: { on: 'author' | 'customer' | 'outside' }): ReactNode {
  const words = texts.queue.row.waits[on]
  return <IconHourglassEmpty size={14} role="img" aria-label={words} title={words} />
}

/** How many more customers wait for it. */
function AlsoWaiting({ number }: { number: number }) {
  const words = texts.joins.waiting(number)
  return (
    <span className={classes.waiting} title={words}>
      <IconUsers size={14} role="img" aria-label={words} />
      <span aria-hidden>{texts.joins.short(number)}</span>
    </span>
  )
}
