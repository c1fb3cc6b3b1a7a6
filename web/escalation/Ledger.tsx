import { useQuery } from '@tanstack/react-query'
import { atLeast } from '#src/people/person.ts'
import type { Escalation } from '../client.ts'
import { ledgerQuery } from '../data/ledger.ts'
import { useMe } from '../data/me.ts'
import { CopyButton } from '../parts/CopyButton.tsx'
import { texts } from '../texts/texts.ts'
import classes from './Ledger.module.css'

const words = texts.escalation.ledger

/** What nobody outside Baton was told, why, and what to do by hand. For those who would do it: the author and Tier 2. */
export function Ledger({ escalation: { number, author } }: { escalation: Escalation }) {
  const me = useMe()
  const theirs = author.id === me.id || atLeast('tier2', me)
  const { data } = useQuery({ ...ledgerQuery(number), enabled: theirs })
  const open = data?.items.filter(({ state, byHand }) => state === 'not-connected' && byHand !== null) ?? []
  if (!theirs || open.length === 0) return null
  const places = (['slack', 'helpdesk'] as const).filter((place) => open.some((delivery) => delivery.place === place))
  return (
    <details className={classes.ledger}>
      <summary>{words.summary(open.length)}</summary>
      {places.map((place) => (
        <div key={place}>
          <p className={classes.why}>{words.why[place]}</p>
          <ul className={classes.list}>
            {open
              .filter((delivery) => delivery.place === place)
              .map(({ id, byHand, copy }) => (
                <li key={id} className={classes.delivery}>
                  <span>{byHand}</span>
                  <CopyButton text={copy ?? ''} size="compact-xs" variant="subtle" />
                </li>
              ))}
          </ul>
        </div>
      ))}
    </details>
  )
}
