import { Button, Skeleton, Stack, Table, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { addresses } from '../addresses.ts'
import { client, dataOf } from '../client.ts'
import { allPages } from '../data/all-pages.ts'
import { PageLink } from '../navigate.tsx'
import { Confirm } from '../parts/Confirm.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { When } from '../parts/When.tsx'
import { texts } from '../texts/texts.ts'

const words = texts.people.slack

const linksQuery = queryOptions({
  queryKey: ['people', 'slack'] as const,
  queryFn: () => allPages(async (query) => dataOf(await client.GET('/api/people/slack', { params: { query } }))),
})
type Link = NonNullable<Awaited<ReturnType<NonNullable<typeof linksQuery.queryFn>>>>[number]

/** Whose Slack account is whose, for an administrator to see and to remove. */
export function SlackLinks() {
  const [asking, ask] = useState<Link | null>(null)
  return (
    <Stack>
      <Text size="sm" c="dimmed" maw={760}>
        {words.detail}
      </Text>
      <Loaded query={useQuery(linksQuery)} loading={<Skeleton height={160} />} isEmpty={(links) => links.length === 0} empty={NoLinks}>
        {(links) => <LinkTable links={links} onRemove={ask} />}
      </Loaded>
      {asking && <Removing link={asking} onClose={() => ask(null)} />}
    </Stack>
  )
}

const NoLinks = () => (
  <Empty {...words.none}>
    <PageLink address={addresses.me()}>{words.toOwn}</PageLink>
  </Empty>
)

function LinkTable({ links, onRemove }: { links: readonly Link[]; onRemove: (link: Link) => void }) {
  return (
    <Table verticalSpacing="xs" style={{ overflowWrap: 'anywhere' }}>
      <Table.Thead>
        <Table.Tr>
          {Object.values(words.columns).map((column) => (
            <Table.Th key={column}>{column}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {links.map((link) => (
          <Table.Tr key={link.slackId}>
            <Table.Td>{link.person.name}</Table.Td>
            <Table.Td>{link.slackId}</Table.Td>
            <Table.Td>
              {words.by[link.by]} <When at={link.at} />
            </Table.Td>
            <Table.Td>
              <Button variant="default" size="compact-sm" aria-label={words.removeOf(link.person.name)} onClick={() => onRemove(link)}>
                {words.remove}
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function Removing({ link: { person }, onClose }: { link: Link; onClose: () => void }) {
  const cache = useQueryClient()
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => dataOf(await client.PUT('/api/people/{id}/slack', { params: { path: { id: person.id } }, body: { slackId: null } })),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: linksQuery.queryKey })
      notifications.show({ message: words.removed(person.name) })
      onClose()
    },
  })
  return (
    <Confirm
      title={words.ask(person.name)}
      detail={words.askDetail}
      label={words.remove}
      busy={isPending}
      error={error}
      onConfirm={() => mutate()}
      onClose={onClose}
    />
  )
}
