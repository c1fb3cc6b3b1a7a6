import { Alert, Anchor, Button, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { addresses } from '../addresses.ts'
import { problemOf } from '../client.ts'
import { type Article, articleQuery } from '../data/knowledge.ts'
import { BareLink } from '../navigate.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { Page } from '../parts/Page.tsx'
import { texts } from '../texts/texts.ts'
import { TextNumbers } from '../used/TextNumbers.tsx'
import { About } from './About.tsx'
import { ArticleDoing } from './ArticleDoing.tsx'
import { ArticleText } from './ArticleText.tsx'
import { useMayWrite } from './use-articles.ts'
import { Versions } from './Versions.tsx'

const words = texts.knowledge.article

/** One article, as it is read, and for Tier 2 as it is changed. */
export function ArticlePage() {
  const { id = '' } = useParams({ strict: false })
  const query = useQuery(articleQuery(id))
  if (query.data === undefined && query.error && [404, 422].includes(problemOf(query.error).status)) return <Gone error={query.error} />
  return (
    <Page title={query.data?.title ?? words.this} width="narrow">
      <Loaded query={query} loading={<Skeleton height={320} />} empty={null}>
        {(article) => <Whole key={article.id} article={article} />}
      </Loaded>
    </Page>
  )
}

function Whole({ article }: { article: Article }) {
  const { id, body, url, retired, reviewDue, version } = article
  const mayWrite = useMayWrite()
  return (
    <>
      <About article={article} />
      {(retired || reviewDue) && <Alert color="orange">{retired ? words.retired : words.due}</Alert>}
      {mayWrite && <ArticleDoing article={article} />}
      <ArticleText>{body}</ArticleText>
      {url && (
        <Anchor size="sm" href={url} target="_blank" rel="noopener noreferrer">
          {words.outside}
        </Anchor>
      )}
      <TextNumbers id={id} />
      {version > 1 && <Versions id={id} />}
    </>
  )
}

function Gone({ error }: { error: Error }) {
  const { title, detail } = problemOf(error)
  return (
    <Empty title={title} detail={detail} order={1}>
      <Button component={BareLink} address={addresses.knowledge()} variant="default">
        {words.gone}
      </Button>
    </Empty>
  )
}
