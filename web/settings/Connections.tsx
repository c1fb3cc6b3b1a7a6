import { Code, Group, SimpleGrid, Skeleton, Stack, Text, Title } from '@mantine/core'
import { IconPlugConnected, IconPlugConnectedX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type Connected, connectionsQuery } from '../data/connections.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { shortTime, useZone } from '../parts/When.tsx'
import { texts } from '../texts/texts.ts'

const words = texts.settings.connections

type Place = (typeof words.places)[keyof typeof words.places]

/** What Baton is connected to, what it could be, and what people do for as long as it is not. */
export function Connections() {
  const query = useQuery(connectionsQuery)
  return (
    <Stack>
      <Text size="sm" maw={760}>
        {words.detail}
      </Text>
      <Loaded query={query} loading={<Skeleton height={240} />} empty={null}>
        {(connected) => (
          <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl" verticalSpacing="xl">
            {Object.values(words.places).map((place) => (
              <Connection key={place.name} place={place} connected={connected.find((one) => one.place === place.place)} />
            ))}
          </SimpleGrid>
        )}
      </Loaded>
    </Stack>
  )
}

function Connection({ place, connected }: { place: Place; connected: Connected | undefined }) {
  return (
    <Stack gap={6} component="section">
      <Group justify="space-between" gap="0 12px">
        <Title order={2} size="h5">
          {place.name}
        </Title>
        <State connected={connected} />
      </Group>
      <Text size="sm">{place.would}</Text>
      {connected ? null : <ByHand place={place} />}
    </Stack>
  )
}

function State({ connected }: { connected: Connected | undefined }) {
  const zone = useZone()
  const Icon = connected ? IconPlugConnected : IconPlugConnectedX
  return (
    <Group gap={4} c="dimmed">
      <Icon size={16} aria-hidden />
      <Text size="sm">{connected ? words.connected(connected.called, shortTime(connected.connectedAt, zone)) : words.state}</Text>
    </Group>
  )
}

/** What people do instead, and how whoever runs Baton connects it. */
function ByHand({ place: { instead, variables, read } }: { place: Place }) {
  return (
    <>
      <Text size="sm">
        <Text span fw={500} inherit>
          {words.instead}:{' '}
        </Text>
        {instead}
      </Text>
      <Text size="xs" c="dimmed">
        {read ? words.variables.read : words.variables.planned}
      </Text>
      <Group gap={4}>
        {variables.map((variable) => (
          <Code key={variable}>{variable}</Code>
        ))}
      </Group>
      {read ? null : (
        <Text size="xs" c="dimmed">
          {words.notYet}
        </Text>
      )}
    </>
  )
}
