import { IconLock } from '@tabler/icons-react'
import { useMe } from '../../data/me.ts'
import { LazyMarkdown } from '../../parts/LazyMarkdown.tsx'
import { When } from '../../parts/When.tsx'
import { texts } from '../../texts/texts.ts'
import type { Event } from './event.ts'
import { peopleIn, withNames } from './mentions.ts'
import classes from './Timeline.module.css'

const words = texts.escalation.timeline

/** What somebody said. */
export function Comment({ event: { actor, at, facts, internal } }: { event: Event }) {
  const me = useMe()
  const name = 'kind' in actor ? words.system : actor.id === me.id ? words.you : actor.name
  return (
    <div className={classes.comment} data-internal={internal || undefined}>
      <div className={classes.said}>
        <b>{name}</b>
        <When at={at} />
        {facts.edited !== undefined && <span className={classes.edited}>{words.edited}</span>}
        {internal && (
          <span className={classes.internal}>
            <IconLock size={12} aria-hidden />
            {words.internal}
          </span>
        )}
      </div>
      {facts.deleted === undefined ? (
        <LazyMarkdown>{withNames(String(facts.text ?? ''), peopleIn(facts.mentions))}</LazyMarkdown>
      ) : (
        <span className={classes.deleted}>{words.deleted}</span>
      )}
    </div>
  )
}
