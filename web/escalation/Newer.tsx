import { ActionIcon, Text } from '@mantine/core'
import { IconBell, IconX } from '@tabler/icons-react'
import { useRef } from 'react'
import type { Escalation } from '../client.ts'
import { When } from '../parts/When.tsx'
import { texts } from '../texts/texts.ts'
import classes from './Newer.module.css'
import { useNews } from './use-news.ts'

const words = texts.escalation.newer

/** What colleagues did to it while the reader had it open: nothing that is typed is touched, but it may not be about the same any more. */
export function Newer({ escalation }: { escalation: Escalation }) {
  const { news, dismiss } = useNews(escalation)
  const place = useRef<HTMLDivElement>(null)
  const putAway = () => {
    place.current?.focus()
    dismiss()
  }
  return (
    <div role="status" aria-label={words.title} ref={place} tabIndex={-1} className={classes.place}>
      {news.length > 0 && (
        <div className={classes.news}>
          <IconBell size={16} className={classes.icon} aria-hidden />
          <div>
            {news.map(({ id, sentence, at }) => (
              <Text key={id} size="sm">
                {sentence}{' '}
                <Text span size="xs" c="dimmed">
                  <When at={at} />
                </Text>
              </Text>
            ))}
            <Text size="xs" c="dimmed">
              {words.kept}
            </Text>
          </div>
          <ActionIcon variant="subtle" color="gray" aria-label={words.dismiss} onClick={putAway}>
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </div>
      )}
    </div>
  )
}
