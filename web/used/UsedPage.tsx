import { Button, Skeleton, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { addresses } from '../addresses.ts'
import { type Deflection, deflectionQuery } from '../data/insights.ts'
import { KnowledgeParts } from '../knowledge/KnowledgeParts.tsx'
import { BareLink } from '../navigate.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { Page } from '../parts/Page.tsx'
import { texts } from '../texts/texts.ts'
import { Funnel } from './Funnel.tsx'
import { TextsTable } from './TextsTable.tsx'
import { WeeksTable } from './WeeksTable.tsx'

const words = texts.used
const days = 30

/** What became of what was offered while people wrote: how often it answered, and whether it held. */
export function UsedPage() {
  const query = useQuery(deflectionQuery({ days }))
  return (
    <Page title={words.title} width="narrow">
      <KnowledgeParts here="used" />
      <Text size="sm" c="dimmed">
        {words.detail}
      </Text>
      <Loaded query={query} loading={<Skeleton height={320} />} isEmpty={isEmpty} empty={NothingYet}>
        {({ all, weeks, texts }) => (
          <>
            <Part title={words.all(days)}>
              <Funnel all={all} />
            </Part>
            <Part title={words.texts.title(days)}>
              <TextsTable texts={texts} />
            </Part>
            <Part title={words.weeks.title}>
              <WeeksTable weeks={weeks} />
            </Part>
          </>
        )}
      </Loaded>
    </Page>
  )
}

const isEmpty = ({ weeks, all }: Deflection) => [all, ...weeks.map(({ cases }) => cases)].every(({ offered, besides }) => offered + besides === 0)

const Part = ({ title, children }: { title: string; children: React.ReactNode }) => (
  <Stack component="section" gap="xs" aria-label={title}>
    <Title order={2} size="h5">
      {title}
    </Title>
    {children}
  </Stack>
)

const NothingYet = () => (
  <Empty title={words.none.title} detail={words.none.detail}>
    <Button component={BareLink} address={addresses.knowledge()} variant="default">
      {words.none.articles}
    </Button>
  </Empty>
)
