import { IconLock } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useMe } from '../../data/me.ts'
import { LazyMarkdown } from '../../parts/LazyMarkdown.tsx'
import { When } from '../../parts/When.tsx'
import { texts } from '../../texts/texts.ts'
import { EditComment } from './EditComment.tsx'
import type { Event } from './event.ts'
import { peopleIn, withNames } from './mentions.ts'
import { OwnComment } from './OwnComment.tsx'
import classes from './Timeline.module.css'

const words = texts.escalation.timeline

/** What somebody said; whoever said it can say it better, or take it back. */
export function Comment({ number, event: { id, actor, at, facts, internal, private: onlyYou } }: { number: string; event: Event }) {
  const me = useMe()
  const place = useRef<HTMLDivElement>(null)
  const [isEdited, setIsEdited] = useState(false)
  const isMine = !('kind' in actor) && actor.id === me.id
  const name = 'kind' in actor ? words.system : isMine ? words.you : actor.name
  const isDeleted = facts.deleted !== undefined
  const people = peopleIn(facts.mentions)
  const text = withNames(String(facts.text ?? ''), people)
  const close = () => {
    setIsEdited(false)
    place.current?.focus() // where the field with the focus was
  }
  return (
    <div ref={place} tabIndex={-1} className={classes.comment} data-internal={internal || undefined}>
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
        {onlyYou && (
          <span className={classes.internal}>
            <IconLock size={12} aria-hidden />
            {words.onlyYou}
          </span>
        )}
        {isMine && !isDeleted && !isEdited && <OwnComment number={number} event={id} onEdit={() => setIsEdited(true)} />}
      </div>
      {isDeleted ? (
        <span className={classes.deleted}>{words.deleted}</span>
      ) : isEdited ? (
        <EditComment number={number} event={id} said={{ text, internal, chosen: people }} onClose={close} />
      ) : (
        <LazyMarkdown>{text}</LazyMarkdown>
      )}
    </div>
  )
}
