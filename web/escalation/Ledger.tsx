import { useQuery } from '@tanstack/react-query'
import { atLeast } from '#src/people/person.ts'
import type { Escalation } from '../client.ts'
import { type Delivery, ledgerQuery } from '../data/deliveries.ts'
import { useMe } from '../data/me.ts'
import { DeliveryRow } from '../deliveries/DeliveryRow.tsx'
import { hangs, isByHand } from '../deliveries/standing.ts'
import { Ticks } from '../deliveries/Ticks.tsx'
import { texts } from '../texts/texts.ts'
import { Drift } from './Drift.tsx'
import classes from './Ledger.module.css'

const words = texts.deliveries

/** What the world outside was told of it, and what is left to do. For those who would do it: the author and Tier 2. */
export function Ledger({ escalation: { number, author, rounds } }: { escalation: Escalation }) {
  const me = useMe()
  const theirs = rounds > 0 && (author.id === me.id || atLeast('tier2', me))
  const { data } = useQuery({ ...ledgerQuery(number), enabled: theirs })
  if (!theirs || !data || data.items.length === 0) return null
  const hanging = data.items.filter((delivery) => hangs(delivery) && !isByHand(delivery))
  const byHand = data.items.filter(isByHand)
  const places = (['slack', 'helpdesk'] as const).filter((place) => byHand.some((one) => one.place === place && one.state === 'not-connected'))
  return (
    <section className={classes.ledger} aria-label={words.ticksTitle}>
      <Ticks ticks={data.ticks} />
      <Drift number={number} drift={data.drift} />
      {hanging.length > 0 && <Rows title={words.hangs(hanging.length)} deliveries={hanging} open />}
      {byHand.length > 0 && (
        <Rows title={words.byHand(byHand.length)} deliveries={byHand}>
          {places.map((place) => (
            <p key={place} className={classes.why}>
              {words.why[place]}
            </p>
          ))}
        </Rows>
      )}
      <Rows title={words.all(data.items.length)} deliveries={data.items.filter((delivery) => !hanging.includes(delivery) && !byHand.includes(delivery))} />
    </section>
  )
}

type RowsProps = { title: string; deliveries: readonly Delivery[]; open?: boolean; children?: React.ReactNode }

function Rows({ title, deliveries, open = false, children }: RowsProps) {
  if (deliveries.length === 0) return null
  return (
    <details open={open}>
      <summary>{title}</summary>
      {children}
      <ul className={classes.list} aria-label={title}>
        {deliveries.map((delivery) => (
          <li key={delivery.id}>
            <DeliveryRow delivery={delivery} />
          </li>
        ))}
      </ul>
    </details>
  )
}
