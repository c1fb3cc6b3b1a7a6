import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { addresses } from '../addresses.ts'
import { type Delivery, deliveriesQuery } from '../data/deliveries.ts'
import { DeliveryRow } from '../deliveries/DeliveryRow.tsx'
import { useSeeTo } from '../deliveries/use-see-to.ts'
import { PageLink } from '../navigate.tsx'
import { More } from '../parts/More.tsx'
import { texts } from '../texts/texts.ts'

const words = texts.deliveries

/** What the reader has to tell by hand of what they wrote, escalation by escalation. Nothing where there is nothing. */
export function ByHand() {
  const query = useInfiniteQuery(deliveriesQuery('mine'))
  const deliveries = query.data?.pages.flatMap(({ items }) => items) ?? []
  if (deliveries.length === 0) return null
  return (
    <section aria-label={words.mine.title}>
      <Title order={2} size="h5">
        {words.mine.title}
      </Title>
      <Text size="sm" c="dimmed" mb={6}>
        {words.mine.detail}
      </Text>
      <Stack gap="xs">
        {[...Map.groupBy(deliveries, ({ number }) => number)].map(([number, own]) => (
          <OfOne key={number} number={number} deliveries={own} />
        ))}
        <More pages={query} label={texts.mine.more} />
      </Stack>
    </section>
  )
}

function OfOne({ number, deliveries }: { number: string; deliveries: readonly Delivery[] }) {
  const { mutate, isPending } = useSeeTo(number)
  return (
    <details>
      <summary>
        {number}: {words.byHand(deliveries.length)}
      </summary>
      <Stack gap="xs" my={6} ps="md">
        {deliveries.map((delivery) => (
          <DeliveryRow key={delivery.id} delivery={delivery} />
        ))}
        <Group gap="xs">
          <Button size="compact-xs" loading={isPending} onClick={() => mutate({ ids: deliveries.map(({ id }) => id), wish: { do: 'by-hand' } })}>
            {words.allDone}
          </Button>
          <PageLink address={addresses.escalation(number)}>{texts.shell.commands.openNumber(number)}</PageLink>
        </Group>
      </Stack>
    </details>
  )
}
