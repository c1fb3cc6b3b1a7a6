import { Divider, Skeleton, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { connectionsQuery } from '../../data/connections.ts'
import { Loaded } from '../../parts/Loaded.tsx'
import { texts } from '../../texts/texts.ts'
import { Macro } from './Macro.tsx'
import { MappingForm } from './MappingForm.tsx'
import { mappingQuery } from './use-mapping.ts'

const words = texts.settings.desk

/** What Baton takes over from the help desk about a customer, and the macro with which agents write there. */
export function HelpDesk() {
  const connections = useQuery(connectionsQuery)
  const mapping = useQuery(mappingQuery)
  return (
    <Stack maw={640}>
      <Text size="sm">{words.detail}</Text>
      <Loaded query={connections} loading={<Skeleton height={360} />} empty={null}>
        {(connected) => {
          const desk = connected.find(({ place }) => place === 'helpdesk')
          return (
            <>
              <Text size="sm">{desk ? words.connected(desk.called) : words.absent}</Text>
              <Loaded query={mapping} loading={<Skeleton height={320} />} empty={null}>
                {(mapping) => <MappingForm mapping={mapping} isConnected={desk !== undefined} />}
              </Loaded>
              <Divider />
              <Macro />
            </>
          )
        }}
      </Loaded>
    </Stack>
  )
}
