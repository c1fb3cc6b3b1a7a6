import { Button, Skeleton, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { addresses } from '../addresses.ts'
import { type Precedent, precedentsQuery } from '../data/precedents.ts'
import { KnowledgeParts } from '../knowledge/KnowledgeParts.tsx'
import { BareLink, PageLink, useGo } from '../navigate.tsx'
import { Empty } from '../parts/Empty.tsx'
import { FilterSelect } from '../parts/FilterSelect.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { More } from '../parts/More.tsx'
import { Page } from '../parts/Page.tsx'
import { texts } from '../texts/texts.ts'
import classes from './Precedents.module.css'
import { Standing } from './Standing.tsx'

const words = texts.precedents
const states = ['proposed', 'published', 'overruled', 'retired'] as const

/** What has been decided once, the newest first; all of it, or in one state. */
export function PrecedentsPage() {
  const asked = useSearch({ strict: false }) as { state?: string }
  const state = states.find((state) => state === asked.state)
  const query = useInfiniteQuery(precedentsQuery(state))
  const items = query.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <Page title={words.title} width="narrow" actions={<StateFilter state={state} />}>
      <KnowledgeParts here="precedents" />
      <Text size="sm" c="dimmed">
        {words.detail}
      </Text>
      <Loaded
        query={query}
        loading={<Skeleton height={240} />}
        isEmpty={() => items.length === 0}
        empty={() => (state === undefined ? <NothingYet /> : <NoneSuch />)}
      >
        {() => (
          <ul className={classes.list} aria-label={words.title}>
            {items.map((precedent) => (
              <Row key={precedent.id} precedent={precedent} />
            ))}
          </ul>
        )}
      </Loaded>
      <More pages={query} label={words.more} />
    </Page>
  )
}

function StateFilter({ state }: { state: Precedent['state'] | undefined }) {
  const go = useGo()
  return (
    <FilterSelect
      label={words.state}
      any={words.all}
      values={states}
      words={words.states}
      value={state}
      onChange={(state) => go(addresses.precedents(state), { replace: true })}
    />
  )
}

function Row({ precedent }: { precedent: Precedent }) {
  const { id, question, suggestion } = precedent
  return (
    <li className={classes.row}>
      <PageLink address={addresses.precedent(id)} size="sm" fw={600}>
        {question}
      </PageLink>
      <Standing precedent={precedent} />
      {suggestion && <Text size="sm">{suggestion.sentence}</Text>}
    </li>
  )
}

const NothingYet = () => (
  <Empty {...words.none} order={2}>
    <Button component={BareLink} address={addresses.queue({ view: 'all', state: 'decided' })} variant="default">
      {words.none.decided}
    </Button>
  </Empty>
)

const NoneSuch = () => (
  <Empty {...words.noneSuch} order={2}>
    <Button component={BareLink} address={addresses.precedents()} variant="default">
      {words.noneSuch.all}
    </Button>
  </Empty>
)
