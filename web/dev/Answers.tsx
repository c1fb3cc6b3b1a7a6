import { Group, Radio, Stack, Text } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { addresses } from '../addresses.ts'
import { PageLink } from '../navigate.tsx'
import { Part } from '../sop/Part.tsx'
import { dev } from '../texts/en/dev.ts'
import { texts } from '../texts/texts.ts'
import { answerIn, wayNow, ways } from './answers.ts'
import { examplesQuery } from './data.ts'

const words = dev.answers
const { nav } = texts.shell

/** Every page as it is while nothing has come, where there is nothing, and when it is refused: the pages themselves, of an API that answers so. */
export function Answers() {
  const [way, setWay] = useState(wayNow)
  const cache = useQueryClient()
  const choose = (next: string) => {
    const chosen = ways.find((way) => way === next) ?? 'real'
    answerIn(chosen)
    setWay(chosen)
    void cache.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' && queryKey[0] !== 'dev' })
  }
  return (
    <Part title={words.title}>
      <Text size="sm">{words.intro}</Text>
      <Radio.Group label={words.label} value={way} onChange={choose}>
        <Group mt="xs">
          {ways.map((way) => (
            <Radio key={way} value={way} label={words.ways[way]} />
          ))}
        </Group>
      </Radio.Group>
      <Pages />
    </Part>
  )
}

function Pages() {
  const [example] = useQuery(examplesQuery).data ?? []
  const places = [
    { label: nav.mine, address: addresses.mine() },
    { label: nav.queue, address: addresses.queue() },
    { label: nav.escalate, address: addresses.escalate() },
    ...(example ? [{ label: words.escalation, address: addresses.escalation(example.number) }] : []),
    { label: nav.sop, address: addresses.sops() },
    { label: nav.people, address: addresses.people() },
    { label: nav.settings, address: addresses.settings() },
    { label: nav.me, address: addresses.me() },
  ]
  return (
    <Stack gap={4} component="nav" aria-label={words.places}>
      <Group gap="md">
        {places.map(({ label, address }) => (
          <PageLink key={label} address={address} size="sm">
            {label}
          </PageLink>
        ))}
      </Group>
    </Stack>
  )
}
