import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { addresses } from '../addresses.ts'
import type { Decided } from '../data/consistency.ts'
import { PageLink } from '../navigate.tsx'
import aside from '../parts/About.module.css'
import { When } from '../parts/When.tsx'
import { texts } from '../texts/texts.ts'
import classes from './Consistency.module.css'

const words = texts.consistency
const { kinds, reason: reasonWord } = texts.escalation.decision

/** A case and how it was decided, to be laid beside another. `children`: what can be done with it. */
export function DecidedCase({ decided, children }: { decided: Decided; children?: ReactNode }) {
  const { number, ask, persona, plan, decision, done, reason, by, at } = decided
  const about = [persona, plan].filter(Boolean).join(', ')
  return (
    <div className={classes.case}>
      <Text size="sm" lineClamp={3}>
        <PageLink address={addresses.escalation(number)} fw={600}>
          {number}
        </PageLink>{' '}
        {ask ?? words.nothingAsked}
      </Text>
      <p className={aside.about}>
        {about && <span>{about}</span>}
        <span>
          {words.by(by.name)}, <When at={at} />
        </span>
      </p>
      <dl className={classes.facts} data-decision={decision}>
        <dt>{kinds[decision]}</dt>
        <dd className={classes.done}>{done ?? words.nothing}</dd>
        <dt>{reasonWord}</dt>
        <dd className={classes.done}>{reason}</dd>
      </dl>
      {children}
    </div>
  )
}
