import { Button, Skeleton, Stack, Table, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { addresses } from '../../addresses.ts'
import { client, dataOf } from '../../client.ts'
import { BareLink } from '../../navigate.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { More } from '../../parts/More.tsx'
import { When } from '../../parts/When.tsx'
import { texts } from '../../texts/texts.ts'
import { doerOf, type Entry, sentenceOf } from './said.ts'

const words = texts.settings.audit

/** Who did what to the workspace, and when. */
export function Audit() {
  const query = useInfiniteQuery({
    queryKey: ['audit'],
    queryFn: async ({ pageParam }) => dataOf(await client.GET('/api/audit', { params: { query: pageParam === null ? {} : { cursor: pageParam } } })),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  })
  return (
    <Stack>
      <Text size="sm" c="dimmed" maw={760}>
        {words.detail}
      </Text>
      <Loaded query={query} loading={<Skeleton height={320} />} isEmpty={({ pages }) => pages[0]?.items.length === 0} empty={NothingYet}>
        {({ pages }) => <Entries entries={pages.flatMap(({ items }) => items)} />}
      </Loaded>
      <More pages={query} label={words.more} />
    </Stack>
  )
}

const NothingYet = () => (
  <Empty {...words.none}>
    <Button component={BareLink} address={addresses.people({ invite: 'yes' })}>
      {texts.people.invite.title}
    </Button>
  </Empty>
)

const Entries = ({ entries }: { entries: readonly Entry[] }) => (
  <Table verticalSpacing="xs" style={{ overflowWrap: 'anywhere' }}>
    <Table.Thead>
      <Table.Tr>
        <Table.Th w={120}>{words.columns.when}</Table.Th>
        <Table.Th w="25%">{words.columns.who}</Table.Th>
        <Table.Th>{words.columns.what}</Table.Th>
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {entries.map((entry) => (
        <Table.Tr key={entry.id}>
          <Table.Td>
            <When at={entry.at} />
          </Table.Td>
          <Table.Td>{doerOf(entry)}</Table.Td>
          <Table.Td>{sentenceOf(entry)}</Table.Td>
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
)
