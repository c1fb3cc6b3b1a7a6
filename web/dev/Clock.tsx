import { Button, Group, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client, dataOf, problemOf } from '../client.ts'
import { Refusal } from '../parts/Refusal.tsx'
import { exactTime, useZone } from '../parts/When.tsx'
import { Part } from '../sop/Part.tsx'
import { dev } from '../texts/en/dev.ts'

const words = dev.clock
const steps = ['PT15M', 'PT1H', 'P1D', 'P7D'] as const

type Step = (typeof steps)[number]

/** The time of the Baton behind, and the way to move it on. All that is shown is read again then: much of it has become another thing. */
export function Clock({ now, ahead }: { now: string; ahead: number }) {
  const zone = useZone()
  const cache = useQueryClient()
  const forward = useMutation({
    mutationFn: async (step: Step) => dataOf(await client.POST('/api/dev/clock', { body: { forward: step } })),
    onSettled: () => cache.invalidateQueries(),
  })
  return (
    <Part title={words.title}>
      <Text size="sm">
        {words.now} <b>{exactTime(now, zone)}</b>. {ahead > 0 ? words.ahead(spanOf(ahead)) : words.level}
      </Text>
      <Group role="group" aria-label={words.forward}>
        <Text size="sm">{words.forward}:</Text>
        {steps.map((step) => (
          <Button key={step} variant="default" size="xs" loading={forward.isPending && forward.variables === step} onClick={() => forward.mutate(step)}>
            {words.by[step]}
          </Button>
        ))}
      </Group>
      <Text size="sm" role="status">
        {forward.data && words.looked(forward.data.looked)}
      </Text>
      {forward.error && <Refusal {...problemOf(forward.error)} />}
      <Text size="sm" c="dimmed">
        {words.note}
      </Text>
    </Part>
  )
}

const minute = 60_000

/** “1 day 15 minutes” */
function spanOf(milliseconds: number) {
  const minutes = Math.round(milliseconds / minute)
  const parts = [
    ['day', Math.floor(minutes / 1440)],
    ['hour', Math.floor((minutes % 1440) / 60)],
    ['minute', minutes % 60],
  ] as const
  const said = parts.filter(([, number]) => number > 0)
  return said.map(([unit, number]) => new Intl.NumberFormat('en', { style: 'unit', unit, unitDisplay: 'long' }).format(number)).join(' ')
}
