import { Alert, Button, Group, Text } from '@mantine/core'
import type { components } from '../openapi.ts'
import { When } from '../parts/When.tsx'
import { texts } from '../texts/texts.ts'
import { useSeeToDrift } from './use-see-to-drift.ts'

type Change = components['schemas']['Drift']

const words = texts.deliveries.drift

/** What was changed on the ticket behind Baton's back: who did it and when, and, where Baton asks, what is to become of it. */
export function Drift({ number, drift }: { number: string; drift: readonly Change[] }) {
  if (drift.length === 0) return null
  return (
    <section aria-label={words.title}>
      {drift.map((change) =>
        change.state === 'asks' ? <Asking key={change.aspect} number={number} change={change} /> : <Quiet key={change.aspect} change={change} />,
      )}
    </section>
  )
}

function Asking({ number, change }: { number: string; change: Change }) {
  const { mutate, isPending } = useSeeToDrift(number)
  const { aspect, canPutRight } = change
  return (
    <Alert color="orange" variant="light" p="xs" mb="xs">
      <About change={change} />
      <Text size="xs" mt={4}>
        {canPutRight ? words.asks(change.repairedAt !== null) : words.byHand}
      </Text>
      <Group gap="xs" mt="xs">
        {canPutRight && (
          <Button size="compact-xs" variant="default" loading={isPending} onClick={() => mutate({ aspect, wish: 'repairs' })}>
            {words.putRight}
          </Button>
        )}
        <Button size="compact-xs" variant="default" loading={isPending} onClick={() => mutate({ aspect, wish: 'acceptances' })}>
          {words.accept}
        </Button>
      </Group>
    </Alert>
  )
}

/** What needs nobody: it is right again, is about to be, or is meant so. */
function Quiet({ change }: { change: Change }) {
  const { accepted, state } = change
  return (
    <Text size="xs" c="dimmed" mb="xs" component="div">
      <About change={change} />
      {state === 'repairing' && words.repairing}
      {accepted !== null && (
        <>
          {words.accepted(accepted.by.name)} <When at={accepted.at} />
        </>
      )}
    </Text>
  )
}

function About({ change: { about, by, at, noticedAt } }: { change: Change }) {
  return (
    <Text size="sm" component="div">
      {words.about(about, by)} <When at={at ?? noticedAt} />
    </Text>
  )
}
