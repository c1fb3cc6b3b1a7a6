import { Button, Skeleton, Stack, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { addresses } from '../addresses.ts'
import { type Delivery, deliveriesQuery } from '../data/deliveries.ts'
import { DeliveryRow } from '../deliveries/DeliveryRow.tsx'
import { BareLink, PageLink } from '../navigate.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { More } from '../parts/More.tsx'
import { texts } from '../texts/texts.ts'

const words = texts.deliveries.page

/** Everything that Baton was to say elsewhere and could not, over all escalations. */
export function Hanging() {
  const query = useInfiniteQuery(deliveriesQuery('hanging'))
  return (
    <Stack>
      <Text size="sm" c="dimmed" maw={760}>
        {words.detail}
      </Text>
      <Loaded query={query} loading={<Skeleton height={240} />} isEmpty={({ pages }) => pages[0]?.items.length === 0} empty={NothingHangs}>
        {({ pages }) => pages.flatMap(({ items }) => items).map((delivery) => <Entry key={delivery.id} delivery={delivery} />)}
      </Loaded>
      <More pages={query} label={words.more} />
    </Stack>
  )
}

const Entry = ({ delivery }: { delivery: Delivery }) => (
  <section aria-label={delivery.number}>
    <PageLink address={addresses.escalation(delivery.number)}>{delivery.number}</PageLink>
    <DeliveryRow delivery={delivery} />
  </section>
)

const NothingHangs = () => (
  <Empty {...words.none}>
    <Button component={BareLink} address={addresses.settings('connections')} variant="default">
      {texts.settings.parts.connections}
    </Button>
  </Empty>
)
