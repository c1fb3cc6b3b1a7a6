import { Anchor } from '@mantine/core'
import { IconAlertTriangle, IconArrowsExchange, IconCheck, IconClock, IconHandStop, IconMinus } from '@tabler/icons-react'
import type { components } from '../openapi.ts'
import { texts } from '../texts/texts.ts'
import classes from './Ticks.module.css'

type Tick = components['schemas']['Tick']

const words = texts.deliveries

const icons = {
  done: IconCheck,
  coming: IconClock,
  hangs: IconAlertTriangle,
  'by-hand': IconHandStop,
  changed: IconArrowsExchange,
  skipped: IconMinus,
  none: IconMinus,
} as const

/** The four things that a submission brings about, each with how it stands; one that is there leads there. */
export function Ticks({ ticks }: { ticks: readonly Tick[] }) {
  return (
    <ul className={classes.ticks} aria-label={words.ticksTitle}>
      {ticks.map((tick) => (
        <li key={tick.tick} data-state={tick.state} title={tick.answer ?? undefined}>
          <TickIcon state={tick.state} />
          {tick.address === null ? words.ticks[tick.tick] : <Linked tick={tick} address={tick.address} />}
          <span className={classes.state}>{words.tickStates[tick.state]}</span>
        </li>
      ))}
    </ul>
  )
}

function TickIcon({ state }: Pick<Tick, 'state'>) {
  const Icon = icons[state]
  return <Icon size={14} aria-hidden />
}

const Linked = ({ tick: { tick }, address }: { tick: Tick; address: string }) => (
  <Anchor href={address} target="_blank" rel="noopener noreferrer" inherit title={texts.escalation.case.opens(address)}>
    {words.ticks[tick]}
  </Anchor>
)
