import { Anchor, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { roleNames } from '#src/people/person.ts'
import { client, dataOf } from '../client.ts'
import { texts } from '../texts/texts.ts'

const words = texts.signIn.dev

/** For development: everybody who works here, each a link that signs in as them and goes on to `back`. Nothing where the server keeps that door shut. */
export function DevPeople({ back }: { back: string }) {
  const { data } = useQuery({
    queryKey: ['dev', 'people'],
    queryFn: async () => dataOf(await client.GET('/api/dev/people', { params: { query: { limit: 200 } } })),
  })
  if (!data) return null
  return (
    <Stack gap={4} component="section">
      <Text fw={500} size="sm">
        {words.title}
      </Text>
      {data.items.map(({ id, name, role, signIn }) =>
        signIn === null ? null : (
          <Group key={id} justify="space-between" gap="0 8px">
            <Anchor href={`${signIn}?to=${encodeURIComponent(back)}`} size="sm">
              {name}
            </Anchor>
            <Text size="xs" c="dimmed">
              {roleNames[role]}
            </Text>
          </Group>
        ),
      )}
    </Stack>
  )
}
