import { Alert, Anchor, Button, Skeleton, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { addresses } from '../addresses.ts'
import { problemOf } from '../client.ts'
import { articleQuery } from '../data/knowledge.ts'
import { BareLink } from '../navigate.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { Markdown } from '../parts/Markdown.tsx'
import { Page } from '../parts/Page.tsx'
import { When } from '../parts/When.tsx'
import { texts } from '../texts/texts.ts'

const words = texts.knowledge.article

/** One article, as it is read. */
export function ArticlePage() {
  const { id = '' } = useParams({ strict: false })
  const query = useQuery(articleQuery(id))
  if (query.data === undefined && query.error && [404, 422].includes(problemOf(query.error).status)) return <Gone error={query.error} />
  return (
    <Page title={query.data?.title ?? words.this} width="narrow">
      <Loaded query={query} loading={<Skeleton height={320} />} empty={null}>
        {({ body, url, owner, updatedAt, retired, reviewDue }) => (
          <>
            {(retired || reviewDue) && <Alert color="orange">{retired ? words.retired : words.due}</Alert>}
            <div style={{ overflowWrap: 'anywhere' }}>
              <Markdown>{body}</Markdown>
            </div>
            <Text size="sm" c="dimmed">
              {words.changed} <When at={updatedAt} />
              {owner && `, ${words.owner(owner.name)}`}
            </Text>
            {url && (
              <Anchor size="sm" href={url} target="_blank" rel="noopener noreferrer">
                {words.outside}
              </Anchor>
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Gone({ error }: { error: Error }) {
  const { title, detail } = problemOf(error)
  return (
    <Empty title={title} detail={detail} order={1}>
      <Button component={BareLink} address={addresses.mine()} variant="default">
        {words.gone}
      </Button>
    </Empty>
  )
}
