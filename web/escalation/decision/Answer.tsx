import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Escalation } from '../../client.ts'
import { WordDifference } from '../../parts/WordDifference.tsx'
import { texts } from '../../texts/texts.ts'
import { Prose } from '../case/Prose.tsx'
import classes from './Decision.module.css'

const words = texts.escalation.decision

/** The answer, drawn into the proposal that it changes; or alone, for whoever only wants to do it. */
export function Answer({ decision: { decision, answer, difference } }: { decision: NonNullable<Escalation['decision']> }) {
  const [drawn, setDrawn] = useState(true)
  if (answer === null) return null
  const proposed = difference.flatMap(({ kind, text }) => (kind === 'added' ? [] : text)).join('')
  const differs = decision !== 'declined' && proposed !== '' && proposed !== answer
  return (
    <div className={classes.answer}>
      {differs && drawn ? <WordDifference was={proposed} is={answer} /> : <Prose>{answer}</Prose>}
      {differs && (
        <Button variant="subtle" color="gray" size="compact-xs" onClick={() => setDrawn(!drawn)} className={classes.switch}>
          {drawn ? words.showPlain : words.showDifference}
        </Button>
      )}
    </div>
  )
}
