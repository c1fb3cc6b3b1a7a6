import { Text } from '@mantine/core'
import { IconCloudOff, IconLoader } from '@tabler/icons-react'
import { exactTime, shortTime, useZone } from '../../parts/When.tsx'
import { texts } from '../../texts/texts.ts'
import type { DraftState } from '../draft/state.ts'
import classes from './Bar.module.css'

const words = texts.escalate.standing

/** Whether what was typed is safe, and where. */
export function Standing({ state }: { state: DraftState }) {
  const zone = useZone()
  const { standing, savedAt, problem } = state
  const isOff = standing === 'lost' || standing === 'refused' || standing === 'signed-out'
  return (
    // Said aloud only when something is wrong; that it is saved again every few words would be in the way.
    <Text
      size="xs"
      className={classes.standing}
      data-off={isOff || undefined}
      aria-live={isOff ? 'polite' : 'off'}
      title={savedAt ? exactTime(savedAt, zone) : undefined}
    >
      {isOff && <IconCloudOff size={14} aria-hidden />}
      {(standing === 'saving' || standing === 'waiting') && <IconLoader size={14} aria-hidden />}
      <span>
        {sentence(state, (at) => shortTime(at, zone))}
        {standing === 'refused' && ` ${problem?.problems[0]?.message ?? problem?.detail ?? ''}`}
      </span>
    </Text>
  )
}

function sentence({ standing, savedAt, escalation }: DraftState, timeOf: (at: string) => string): string {
  if (standing === 'saved') return savedAt ? words.saved(timeOf(savedAt)) : escalation ? words.there : words.new
  // It takes a moment; two words that take turns would only make restless.
  return words[standing === 'saving' ? 'waiting' : standing]
}
