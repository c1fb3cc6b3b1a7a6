import { Button, SegmentedControl, Skeleton, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { addresses } from '../addresses.ts'
import { type DifferenceState, differenceStates, differencesQuery } from '../data/consistency.ts'
import { KnowledgeParts } from '../knowledge/KnowledgeParts.tsx'
import { BareLink, useGo } from '../navigate.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { More } from '../parts/More.tsx'
import { Page } from '../parts/Page.tsx'
import { texts } from '../texts/texts.ts'
import classes from './Consistency.module.css'
import { Pair } from './Pair.tsx'

const words = texts.consistency

/** What a lead lays side by side: decisions about the same that differ, the newest first. */
export function DifferencesPage() {
  const asked = useSearch({ strict: false }) as { state?: string }
  const state = differenceStates.find((state) => state === asked.state) ?? 'open'
  const query = useInfiniteQuery(differencesQuery(state))
  const [open, setOpen] = useState<string | null>(null)
  const items = query.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <Page title={words.title} actions={<StateChoice state={state} />}>
      <KnowledgeParts here="differences" />
      <Text size="sm" c="dimmed">
        {words.detail}
      </Text>
      <Loaded query={query} loading={<Skeleton height={280} />} isEmpty={() => items.length === 0} empty={() => <None state={state} />}>
        {() => (
          <ul className={classes.list} aria-label={words.pairs}>
            {items.map((difference) => (
              <Pair key={difference.id} difference={difference} open={difference.id === open} onOpen={(is) => setOpen(is ? difference.id : null)} />
            ))}
          </ul>
        )}
      </Loaded>
      <More pages={query} label={words.more} />
    </Page>
  )
}

function StateChoice({ state }: { state: DifferenceState }) {
  const go = useGo()
  return (
    <SegmentedControl
      size="xs"
      aria-label={words.state}
      value={state}
      data={differenceStates.map((value) => ({ value, label: words.states[value] }))}
      onChange={(value) => go(addresses.differences(value === 'open' ? undefined : value), { replace: true })}
    />
  )
}

function None({ state }: { state: DifferenceState }) {
  const { title, detail, ...label } = words.none[state]
  const [address, to] = 'open' in label ? [addresses.differences(), label.open] : [addresses.precedents(), label.precedents]
  return (
    <Empty title={title} detail={detail} order={2}>
      <Button component={BareLink} address={address} variant="default">
        {to}
      </Button>
    </Empty>
  )
}
