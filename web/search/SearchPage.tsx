import { Box, Button, Group, Skeleton, Text } from '@mantine/core'
import { getHotkeyHandler } from '@mantine/hooks'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useRef } from 'react'
import { addresses } from '../addresses.ts'
import { searchQuery } from '../data/knowledge.ts'
import { filtersIn } from '../data/search-filters.ts'
import { useMayWrite } from '../knowledge/use-articles.ts'
import { BareLink } from '../navigate.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { Page } from '../parts/Page.tsx'
import { texts } from '../texts/texts.ts'
import { Asked } from './Asked.tsx'
import { Results } from './Results.tsx'
import { step } from './step.ts'

const words = texts.knowledge.search

/** Everything that its reader may see, found by words; what is looked for stands in the address. */
export function SearchPage() {
  const asked = useSearch({ strict: false }) as { q?: string; kind?: string; state?: string; by?: string }
  const filters = filtersIn(asked)
  const q = asked.q?.trim() ?? ''
  const options = searchQuery(q, filters)
  const query = useQuery(q === '' ? { ...options, queryFn: skipToken } : options)
  const found = useRef<HTMLElement>(null)
  return (
    <Page title={words.title} width="narrow">
      <Asked q={asked.q ?? ''} filters={filters} isFound={query.data !== undefined && !query.isPlaceholderData} onFound={(move) => move(found.current)} />
      {q === '' ? (
        <Text size="sm" c="dimmed">
          {words.hint}
        </Text>
      ) : (
        <Box
          component="section"
          ref={found}
          onKeyDown={getHotkeyHandler([
            ['ArrowDown', () => step(found.current, 1)],
            ['ArrowUp', () => step(found.current, -1)],
          ])}
        >
          <Loaded query={query} loading={<Skeleton height={240} />} empty={null}>
            {({ items, reading }) => (
              <>
                <Text size="sm" c="dimmed" role="status" mb="xs">
                  {items.length > 0 ? words.found(items.length) : words.none.title}
                  {reading && ` ${texts.knowledge.known.reading}`}
                </Text>
                {items.length > 0 ? <Results items={items} /> : <Nothing q={q} />}
              </>
            )}
          </Loaded>
        </Box>
      )}
    </Page>
  )
}

/** Said plainly, with what to do next. */
function Nothing({ q }: { q: string }) {
  const mayWrite = useMayWrite()
  return (
    <Empty {...words.none} order={2}>
      <Group gap="xs" justify="center">
        <Button component={BareLink} address={addresses.escalate()} variant="default">
          {texts.shell.nav.escalate}
        </Button>
        {mayWrite && (
          <Button component={BareLink} address={addresses.newArticle(q)} variant="default">
            {texts.knowledge.write.new}
          </Button>
        )}
      </Group>
    </Empty>
  )
}
