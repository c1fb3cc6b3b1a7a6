import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { Delivery } from '../data/deliveries.ts'
import { CopyButton } from '../parts/CopyButton.tsx'
import { OutsideLink } from '../parts/OutsideLink.tsx'
import { When } from '../parts/When.tsx'
import { texts } from '../texts/texts.ts'
import { Skip } from './Skip.tsx'
import { hangs, isByHand, standingOf } from './standing.ts'
import { useSeeTo } from './use-see-to.ts'

const words = texts.deliveries

/** One thing that was to be told: what, how it stands, and what somebody can do about it. */
export function DeliveryRow({ delivery }: { delivery: Delivery }) {
  const { about, byHand, copy, address, answer, nextAt, settledAt, state } = delivery
  const manual = isByHand(delivery)
  return (
    <Stack gap={4} style={{ overflowWrap: 'anywhere' }}>
      <Text size="sm">{manual ? byHand : about}</Text>
      {state !== 'not-connected' && (
        <Text size="xs" c="dimmed">
          {standingOf(delivery)} {settledAt !== null && <When at={settledAt} />}
          {nextAt !== null && (
            <>
              ; {words.again} <When at={nextAt} />
            </>
          )}
          {address !== null && (
            <>
              {' '}
              <OutsideLink href={address}>{words.there}</OutsideLink>
            </>
          )}
        </Text>
      )}
      {answer !== null && <Text size="xs">{answer}</Text>}
      <Group gap="xs">
        {manual && copy !== null && <CopyButton text={copy} size="compact-xs" variant="subtle" />}
        {(manual || hangs(delivery)) && <Seeing delivery={delivery} />}
      </Group>
    </Stack>
  )
}

/** The three ways to see to it. */
function Seeing({ delivery: { id, number, state } }: { delivery: Delivery }) {
  const [skipping, setSkipping] = useState(false)
  const { mutate, isPending } = useSeeTo(number)
  const button = { size: 'compact-xs', variant: 'default', loading: isPending } as const
  if (skipping) return <Skip onSkip={(reason) => mutate({ ids: [id], wish: { do: 'skips', reason } })} onCancel={() => setSkipping(false)} busy={isPending} />
  return (
    <>
      {state !== 'not-connected' && (
        <Button {...button} onClick={() => mutate({ ids: [id], wish: { do: 'retries' } })}>
          {words.retry}
        </Button>
      )}
      <Button {...button} onClick={() => mutate({ ids: [id], wish: { do: 'by-hand' } })}>
        {words.done}
      </Button>
      <Button {...button} variant="subtle" onClick={() => setSkipping(true)}>
        {words.skip}
      </Button>
    </>
  )
}
