import { Skeleton, Table, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { addresses } from '../addresses.ts'
import { precedentUsesQuery } from '../data/precedents.ts'
import { PageLink } from '../navigate.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { More } from '../parts/More.tsx'
import { When } from '../parts/When.tsx'
import { texts } from '../texts/texts.ts'

const words = texts.precedents.uses

/** Where it was cited or answered a case, and whether it held. */
export function Uses({ id }: { id: string }) {
  const query = useInfiniteQuery(precedentUsesQuery(id))
  const items = query.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <>
      <Loaded query={query} loading={<Skeleton height={96} />} isEmpty={() => items.length === 0} empty={NotUsed}>
        {() => (
          <Table verticalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{words.columns.number}</Table.Th>
                <Table.Th>{words.columns.how}</Table.Th>
                <Table.Th>{words.columns.held}</Table.Th>
                <Table.Th visibleFrom="xs">{words.columns.at}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map(({ number, how, held, at }) => (
                <Table.Tr key={number}>
                  <Table.Td>
                    <PageLink address={addresses.escalation(number)} size="sm">
                      {number}
                    </PageLink>
                  </Table.Td>
                  <Table.Td>{words.how[how]}</Table.Td>
                  <Table.Td>{words.held[`${held}`]}</Table.Td>
                  <Table.Td visibleFrom="xs">
                    <When at={at} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Loaded>
      <More pages={query} label={words.more} />
    </>
  )
}

const NotUsed = () => (
  <Text size="sm" c="dimmed">
    {words.none.detail}
  </Text>
)
