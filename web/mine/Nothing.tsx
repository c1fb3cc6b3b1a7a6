import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { addresses } from '../addresses.ts'
import { countsQuery } from '../data/counts.ts'
import { useMe } from '../data/me.ts'
import { Keys } from '../keyboard/Keys.tsx'
import { BareLink } from '../navigate.tsx'
import { Empty } from '../parts/Empty.tsx'
import { texts } from '../texts/texts.ts'

const words = texts.mine.nothing

/** All is done: what can be begun. Whoever begins their day with the queue is led there while something is in it. */
export function Nothing() {
  const { role, preferences } = useMe()
  const { data: counts } = useQuery(countsQuery)
  return (
    <Empty title={words.title} detail={words.detail}>
      <Group gap="xs" mt="xs" justify="center">
        {role !== 'tier1' && counts !== undefined && counts.triage > 0 && (
          <Button component={BareLink} address={addresses.queue()}>
            {words.triage}
          </Button>
        )}
        <Button component={BareLink} address={addresses.escalate()} variant="default" rightSection={preferences.keys && <Keys keys="c" />}>
          {words.escalate}
        </Button>
      </Group>
    </Empty>
  )
}
