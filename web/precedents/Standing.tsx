import { Badge, Group } from '@mantine/core'
import type { Precedent } from '../data/precedents.ts'
import { dayText } from '../parts/day-text.ts'
import { texts } from '../texts/texts.ts'
import classes from './Precedents.module.css'

const words = texts.precedents

/** Whether it may be cited, in words; how often it was, and until when. */
export function Standing({ precedent }: { precedent: Precedent }) {
  const { state, expired, uses, reviewOn } = precedent
  const isInForce = state === 'published'
  return (
    <Group gap="4px 10px" className={classes.standing}>
      <Badge size="sm" variant="default" tt="none">
        {words.states[state]}
      </Badge>
      {isInForce && expired && (
        <Badge size="sm" variant="default" tt="none" className={classes.expired}>
          {words.expired}
        </Badge>
      )}
      <span>{words.uses.counted(uses)}</span>
      {isInForce && <span>{words[expired ? 'reviewed' : 'review'](dayText(reviewOn))}</span>}
    </Group>
  )
}
