import { Skeleton, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { addresses } from '../addresses.ts'
import { PageLink } from '../navigate.tsx'
import type { paths } from '../openapi.ts'
import { Empty } from '../parts/Empty.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { Part } from '../sop/Part.tsx'
import { dev } from '../texts/en/dev.ts'
import { texts } from '../texts/texts.ts'
import { sentencesQuery } from './data.ts'

const words = dev.sentences

/** Every kind of message, its media side by side, a line for each reader. */
export function Sentences() {
  const sentences = useQuery(sentencesQuery)
  return (
    <Part title={words.title}>
      <Text size="sm">{words.intro}</Text>
      <Loaded
        query={sentences}
        loading={<Skeleton height={400} />}
        isEmpty={({ items }) => items.length === 0}
        empty={() => (
          <Empty {...words.none}>
            <PageLink address={addresses.escalate()}>{texts.shell.nav.escalate}</PageLink>
          </Empty>
        )}
      >
        {({ items }) => (
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{words.kind}</Table.Th>
                <Table.Th>{words.reader}</Table.Th>
                <Table.Th>{words.timeline}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map((message) => (
                <Message key={message.kind} {...message} />
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Loaded>
    </Part>
  )
}

type Sentences = paths['/api/dev/sentences']['get']['responses'][200]['content']['application/json']['items'][number]

const Message = ({ kind, number, readings }: Sentences) =>
  readings.map(({ reader, timeline }, at) => (
    <Table.Tr key={reader}>
      {at === 0 && (
        <Table.Th scope="rowgroup" rowSpan={readings.length} style={{ verticalAlign: 'top' }}>
          {kind} <PageLink address={addresses.escalation(number)}>{number}</PageLink>
        </Table.Th>
      )}
      <Table.Td>{words.readers[reader]}</Table.Td>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>{timeline}</Table.Td>
    </Table.Tr>
  ))
