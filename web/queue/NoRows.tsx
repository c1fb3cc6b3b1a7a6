import { Button } from '@mantine/core'
import { addresses } from '../addresses.ts'
import { BareLink } from '../navigate.tsx'
import { Empty } from '../parts/Empty.tsx'
import { texts } from '../texts/texts.ts'
import { filterNames, isNarrowed, type QueueSearch } from './search.ts'
import type { Queue } from './use-queue.ts'

const words = texts.queue.empty

/** What there is to do where a view has nothing. */
const next = {
  queue: { address: addresses.mine(), label: words.toMine },
  deciding: { address: addresses.queue(), label: words.toTriage },
  holding: { address: addresses.queue(), label: words.toTriage },
  returned: { address: addresses.queue(), label: words.toTriage },
  all: { address: addresses.escalate(), label: words.escalate },
} as const

/** A list without a row: nothing is left to do in it, or nothing fits the filters. */
export function NoRows({ address: { search, change } }: Pick<Queue, 'address'>) {
  if (isNarrowed(search)) {
    const { title, detail, clear } = words.narrowed
    return (
      <Empty title={title} detail={detail}>
        <Button variant="default" onClick={() => change(withoutFilters)}>
          {clear}
        </Button>
      </Empty>
    )
  }
  const { address, label } = next[search.view]
  return (
    <Empty {...words[search.view]}>
      <Button component={BareLink} address={address} variant="default">
        {label}
      </Button>
    </Empty>
  )
}

const withoutFilters: Partial<QueueSearch> = Object.fromEntries(filterNames.map((name) => [name, undefined]))
