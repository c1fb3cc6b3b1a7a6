import { Button, Skeleton, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { StillActive } from '../../access/StillActive.tsx'
import { problemOf } from '../../client.ts'
import { Loaded } from '../../parts/Loaded.tsx'
import { More } from '../../parts/More.tsx'
import { Refusal } from '../../parts/Refusal.tsx'
import { texts } from '../../texts/texts.ts'
import { SessionTable } from './SessionTable.tsx'
import { useEndOtherSessions, useSessions } from './use-sessions.ts'

const words = texts.access.sessions

/** Where you are signed in, with the buttons that end one session or all others. */
export function Sessions() {
  const query = useSessions()
  const { mutate, isPending, error, data } = useEndOtherSessions()
  const endOthers = () => mutate(undefined, { onSuccess: ({ ended }) => notifications.show({ message: words.endedOthers(ended) }) })
  return (
    <Stack align="flex-start">
      <Text size="sm" c="dimmed">
        {words.detail}
      </Text>
      {error && <Refusal {...problemOf(error)} />}
      <Loaded query={query} loading={<Skeleton height={80} />} isEmpty={() => false} empty={() => null}>
        {({ pages }) => <SessionTable sessions={pages.flatMap(({ items }) => items)} />}
      </Loaded>
      <More pages={query} label={words.more} />
      <Button variant="default" loading={isPending} onClick={endOthers}>
        {words.endOthers}
      </Button>
      {data && <StillActive stillActive={data.stillActive} />}
    </Stack>
  )
}
