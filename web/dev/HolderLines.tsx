import { Skeleton, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { addresses } from '../addresses.ts'
import type { Escalation } from '../client.ts'
import { PageLink } from '../navigate.tsx'
import { Empty } from '../parts/Empty.tsx'
import { holderLine } from '../parts/holder-line.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { shortTime, useZone } from '../parts/When.tsx'
import { State } from '../queue/State.tsx'
import { Part } from '../sop/Part.tsx'
import { dev } from '../texts/en/dev.ts'
import { texts } from '../texts/texts.ts'
import { examplesQuery } from './data.ts'

const words = dev.holder
const readers = ['author', 'holder', 'anybody'] as const

/** Who has it, as each of them reads it. */
export function HolderLines() {
  const examples = useQuery(examplesQuery)
  return (
    <Part title={words.title}>
      <Text size="sm">{words.intro}</Text>
      <Loaded
        query={examples}
        loading={<Skeleton height={240} />}
        isEmpty={({ length }) => length === 0}
        empty={() => (
          <Empty {...words.none}>
            <PageLink address={addresses.escalate()}>{texts.shell.nav.escalate}</PageLink>
          </Empty>
        )}
      >
        {(rows) => <Lines rows={rows} />}
      </Loaded>
    </Part>
  )
}

const Lines = ({ rows }: { rows: readonly Escalation[] }) => (
  <Table.ScrollContainer minWidth={560} type="native">
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{words.which}</Table.Th>
          {readers.map((reader) => (
            <Table.Th key={reader}>{words.readers[reader]}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Line key={row.id} row={row} />
        ))}
      </Table.Tbody>
    </Table>
  </Table.ScrollContainer>
)

function Line({ row }: { row: Escalation }) {
  const zone = useZone()
  const ids = { author: row.author.id, holder: row.holder.person?.id, anybody: '' }
  return (
    <Table.Tr>
      <Table.Td>
        <PageLink address={addresses.escalation(row.number)} size="sm">
          {row.number}
        </PageLink>{' '}
        <State state={row.state} />
      </Table.Td>
      {readers.map((reader) => (
        <Table.Td key={reader}>{ids[reader] !== undefined && holderLine(row, { id: ids[reader] }, (at) => shortTime(at, zone)).said}</Table.Td>
      ))}
    </Table.Tr>
  )
}
