import { Skeleton, Stack } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useId } from 'react'
import type { Escalation } from '../../client.ts'
import { timelineQuery } from '../../data/escalations.ts'
import { Loaded } from '../../parts/Loaded.tsx'
import { texts } from '../../texts/texts.ts'
import { Heading } from '../heading.tsx'
import { Comment } from './Comment.tsx'
import { CommentBox } from './CommentBox.tsx'
import { Earlier, placeOf } from './Earlier.tsx'
import { Happening } from './Happening.tsx'
import classes from './Timeline.module.css'

/** What happened, oldest first, and what people said about it; the newest stands last, above the box to write in. */
export function Timeline({ escalation }: { escalation: Escalation }) {
  const title = useId()
  const query = useInfiniteQuery(timelineQuery(escalation.number))
  return (
    <section aria-labelledby={title} className={classes.timeline}>
      <Heading id={title} className={classes.title}>
        {texts.escalation.timeline.title}
      </Heading>
      <Loaded query={query} loading={<TimelineSkeleton />} empty={null}>
        {({ items }) => (
          <>
            <Earlier query={query} first={items[0]?.id} />
            <ol className={classes.events} aria-label={texts.escalation.timeline.title}>
              {items.map((event) => (
                <li key={event.id} id={placeOf(event.id)} tabIndex={-1}>
                  {event.kind === 'commented' ? <Comment number={escalation.number} event={event} /> : <Happening event={event} />}
                </li>
              ))}
            </ol>
          </>
        )}
      </Loaded>
      <CommentBox escalation={escalation} />
    </section>
  )
}

const TimelineSkeleton = () => (
  <Stack gap="xs">
    <Skeleton height={12} width="70%" />
    <Skeleton height={12} width="85%" />
    <Skeleton height={12} width="60%" />
  </Stack>
)
