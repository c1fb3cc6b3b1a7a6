import { Skeleton, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { connectionsQuery } from '../../data/connections.ts'
import { Loaded } from '../../parts/Loaded.tsx'
import { texts } from '../../texts/texts.ts'
import { MappingForm } from './MappingForm.tsx'
import { mappingQuery } from './use-mapping.ts'

const words = texts.settings.desk

/** What Baton takes over from the help desk about a customer. */
export function HelpDesk() {
  const desk = useQuery(connectionsQuery).data?.find(({ place }) => place === 'helpdesk')
  const query = useQuery(mappingQuery)
  return (
    <Stack maw={640}>
      <Text size="sm">{words.detail}</Text>
      <Text size="sm">{desk ? words.connected(desk.called) : words.absent}</Text>
      <Loaded query={query} loading={<Skeleton height={320} />} empty={null}>
        {(mapping) => <MappingForm mapping={mapping} isConnected={desk !== undefined} />}
      </Loaded>
    </Stack>
  )
}
