import { Code, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { IconPlugConnectedX } from '@tabler/icons-react'
import { texts } from '../texts/texts.ts'

const words = texts.settings.connections

type Place = (typeof words.places)[keyof typeof words.places]

/** What Baton could be connected to, and what people do for as long as it is not. */
export function Connections() {
  return (
    <Stack>
      <Text size="sm" maw={760}>
        {words.detail}
      </Text>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl" verticalSpacing="xl">
        {Object.values(words.places).map((place) => (
          <Connection key={place.name} place={place} />
        ))}
      </SimpleGrid>
    </Stack>
  )
}

function Connection({ place: { name, would, instead, variables } }: { place: Place }) {
  return (
    <Stack gap={6} component="section">
      <Group justify="space-between" gap="0 12px">
        <Title order={2} size="h5">
          {name}
        </Title>
        <Group gap={4} c="dimmed">
          <IconPlugConnectedX size={16} aria-hidden />
          <Text size="sm">{words.state}</Text>
        </Group>
      </Group>
      <Text size="sm">{would}</Text>
      <Text size="sm">
        <Text span fw={500} inherit>
          {words.instead}:{' '}
        </Text>
        {instead}
      </Text>
      <Text size="xs" c="dimmed">
        {words.variables}
      </Text>
      <Group gap={4}>
        {variables.map((variable) => (
          <Code key={variable}>{variable}</Code>
        ))}
      </Group>
      <Text size="xs" c="dimmed">
        {words.notYet}
      </Text>
    </Stack>
  )
}
