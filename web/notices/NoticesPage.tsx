import { Badge, Button, Skeleton, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { addresses } from '../addresses.ts'
import { noticesQuery } from '../data/notices.ts'
import { DidItHold } from '../held/DidItHold.tsx'
import { BareLink, PageLink } from '../navigate.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { More } from '../parts/More.tsx'
import { Page } from '../parts/Page.tsx'
import { When } from '../parts/When.tsx'
import { texts } from '../texts/texts.ts'
import classes from './Notices.module.css'
import { useReading } from './use-reading.ts'

const words = texts.notices

/** What happened that concerns the reader; what they see here they have read. */
export function NoticesPage() {
  const query = useInfiniteQuery(noticesQuery)
  const items = query.data?.pages.flatMap(({ items }) => items) ?? []
  const wasNew = useReading(items)
  return (
    <Page title={words.title} width="narrow">
      <Text size="sm" c="dimmed">
        {words.detail}
      </Text>
      <Loaded query={query} loading={<Skeleton height={240} />} isEmpty={() => items.length === 0} empty={NoNews}>
        {() => (
          <ul className={classes.list} aria-label={words.title}>
            {items.map(({ id, number, at, ask, asks, sentence, kind }) => (
              <li key={id} className={classes.notice}>
                <div>
                  <PageLink address={addresses.escalation(number)}>{sentence}</PageLink>{' '}
                  {wasNew.has(id) && (
                    <Badge size="xs" variant="light">
                      {words.unread}
                    </Badge>
                  )}
                </div>
                <Text size="xs" c="dimmed">
                  <When at={at} /> {ask}
                </Text>
                {kind === 'looked-back' && <DidItHold number={number} open={asks === 'held'} />}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <More pages={query} label={words.more} />
    </Page>
  )
}

const NoNews = () => (
  <Empty {...words.none}>
    <Button component={BareLink} address={addresses.mine()} variant="default">
      {words.none.home}
    </Button>
  </Empty>
)
