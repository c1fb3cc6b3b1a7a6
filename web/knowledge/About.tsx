import { Badge } from '@mantine/core'
import type { ArticleLine } from '../data/knowledge.ts'
import { dayText } from '../parts/day-text.ts'
import { When } from '../parts/When.tsx'
import { texts } from '../texts/texts.ts'
import classes from './Knowledge.module.css'

const words = texts.knowledge.articles

/** Where an article comes from, who keeps it true until when, and what it was good for. */
export function About({ article: { source, owner, reviewOn, reviewDue, retired, solved, updatedAt } }: { article: ArticleLine }) {
  return (
    <div className={classes.about}>
      {retired && <Standing>{words.retired}</Standing>}
      {reviewDue && !retired && <Standing>{words.due}</Standing>}
      <span>{words.sources[source]}</span>
      <span>{owner ? words.owner(owner.name) : words.nobody}</span>
      {reviewOn && <span>{words[reviewDue ? 'reviewed' : 'review'](dayText(reviewOn))}</span>}
      <span>
        {words.changed} <When at={updatedAt} />
      </span>
      {solved > 0 && <span>{words.solved(solved)}</span>}
    </div>
  )
}

const Standing = ({ children }: { children: string }) => (
  <Badge size="sm" variant="default" tt="none" className={classes.due}>
    {children}
  </Badge>
)
