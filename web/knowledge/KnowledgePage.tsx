import { Button, Skeleton, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { addresses } from '../addresses.ts'
import { type ArticleLine, articleStates, articlesQuery } from '../data/knowledge.ts'
import { useActions } from '../keyboard/actions.tsx'
import { Keys } from '../keyboard/Keys.tsx'
import { BareLink, PageLink, useGo } from '../navigate.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { More } from '../parts/More.tsx'
import { Page } from '../parts/Page.tsx'
import { texts } from '../texts/texts.ts'
import { About } from './About.tsx'
import { ArticleFilter } from './ArticleFilter.tsx'
import classes from './Knowledge.module.css'
import { KnowledgeParts } from './KnowledgeParts.tsx'
import { NoArticles, NoneSuch } from './NoArticles.tsx'
import { useMayWrite } from './use-articles.ts'

const words = texts.knowledge.articles

/** What is written down, by title: what is offered, or what is due for a look, or was retired. */
export function KnowledgePage() {
  const asked = useSearch({ strict: false }) as { q?: string; state?: string }
  const state = articleStates.find((state) => state === asked.state) ?? 'offered'
  const query = useInfiniteQuery(articlesQuery({ state, q: asked.q }))
  const mayWrite = useMayWrite()
  const items = query.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <Page title={words.title} width="narrow" actions={mayWrite && <Write />}>
      <KnowledgeParts here="articles" />
      <Text size="sm" c="dimmed">
        {words.detail}
      </Text>
      <ArticleFilter state={state} q={asked.q} />
      <Loaded
        query={query}
        loading={<Skeleton height={240} />}
        isEmpty={() => items.length === 0}
        empty={() => (state === 'offered' && asked.q === undefined ? <NoArticles /> : <NoneSuch />)}
      >
        {() => (
          <ul className={classes.list} aria-label={words.title}>
            {items.map((article) => (
              <Row key={article.id} article={article} />
            ))}
          </ul>
        )}
      </Loaded>
      <More pages={query} label={words.more} />
    </Page>
  )
}

/** Under its key, too. */
function Write() {
  const go = useGo()
  const address = addresses.newArticle()
  useActions(words.title, [{ id: 'new-article', label: texts.knowledge.write.new, keys: 'n', run: () => go(address) }])
  return (
    <Button component={BareLink} address={address} variant="default" rightSection={<Keys keys="n" />}>
      {texts.knowledge.write.new}
    </Button>
  )
}

function Row({ article }: { article: ArticleLine }) {
  return (
    <li className={classes.row}>
      <PageLink address={addresses.article(article.id)} size="sm" fw={600}>
        {article.title}
      </PageLink>
      <About article={article} />
    </li>
  )
}
