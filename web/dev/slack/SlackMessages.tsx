import { Skeleton, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Loaded } from '../../parts/Loaded.tsx'
import { Part } from '../../sop/Part.tsx'
import { dev } from '../../texts/en/dev.ts'
import { slackQuery } from '../data.ts'
import { SlackMessage } from './SlackMessage.tsx'

const words = dev.slack

/** Everything that Slack is given, as it looks there. */
export function SlackMessages() {
  const messages = useQuery(slackQuery)
  return (
    <Part title={words.title}>
      <Text size="sm">{words.intro}</Text>
      <Loaded query={messages} loading={<Skeleton height={400} />} empty={null}>
        {({ items }) => (
          <Stack>
            {items.map(({ to, number, blocks }) => (
              <SlackMessage key={`${to} ${number}`} to={`${to} (${number})`} blocks={blocks} />
            ))}
          </Stack>
        )}
      </Loaded>
    </Part>
  )
}
