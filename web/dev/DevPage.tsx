import { Skeleton, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { problemOf } from '../client.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { Page } from '../parts/Page.tsx'
import { NothingHere } from '../shell/Broken.tsx'
import { dev } from '../texts/en/dev.ts'
import { Answers } from './Answers.tsx'
import { Clock } from './Clock.tsx'
import { clockQuery } from './data.ts'
import { HolderLines } from './HolderLines.tsx'
import { PartStates } from './PartStates.tsx'
import { RefusalList } from './RefusalList.tsx'
import { Sentences } from './Sentences.tsx'
import { SlackMessages } from './slack/SlackMessages.tsx'

const words = dev

/** What is hard to reach, for those who build Baton. Where the doors of development are shut, there is nothing here. */
export function DevPage() {
  const clock = useQuery(clockQuery)
  if (problemOf(clock.error).status === 404) return <NothingHere />
  return (
    <Page title={words.title}>
      <Loaded query={clock} loading={<Skeleton height={160} />} empty={null}>
        {(time) => (
          <Stack gap="xl">
            <Text>{words.intro}</Text>
            <Clock {...time} />
            <Answers />
            <HolderLines />
            <Sentences />
            <SlackMessages />
            <PartStates />
            <RefusalList />
          </Stack>
        )}
      </Loaded>
    </Page>
  )
}
