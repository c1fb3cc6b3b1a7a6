import { Text } from '@mantine/core'
import type { Deflection } from '../data/insights.ts'
import { texts } from '../texts/texts.ts'
import classes from './Used.module.css'

const words = texts.used

/** The four numbers, each with what it counts, and what is not known yet. The bars only repeat the numbers. */
export function Funnel({ all }: { all: Deflection['all'] }) {
  const steps = ['offered', 'opened', 'used', 'held'] as const
  const most = Math.max(all.offered, 1)
  return (
    <>
      <dl className={classes.funnel}>
        {steps.map((step) => (
          <div key={step} className={classes.step}>
            <dt>{words.steps[step]}</dt>
            <dd className={classes.number}>{all[step]}</dd>
            <dd className={classes.says}>
              {words.says[step]}
              {step === 'held' && ` ${words.rest(all)}`}
            </dd>
            <dd className={classes.bar} aria-hidden>
              <span style={{ width: `${(100 * all[step]) / most}%` }} />
            </dd>
          </div>
        ))}
      </dl>
      {all.besides > 0 && <Text size="sm">{words.besides(all.besides)}</Text>}
    </>
  )
}
