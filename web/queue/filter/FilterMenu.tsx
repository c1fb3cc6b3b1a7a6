import { Button, Popover } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { texts } from '../../texts/texts.ts'
import type { Queue } from '../use-queue.ts'

const words = texts.queue.filter

const FilterForm = lazy(async () => ({ default: (await import('./FilterForm.tsx')).FilterForm }))

type Props = Pick<Queue, 'address'> & { opened: boolean; onToggle: () => void; onClose: () => void }

/** All that the list can be narrowed and sorted by, under one button. */
export function FilterMenu({ address, opened, onToggle, onClose }: Props) {
  return (
    <Popover opened={opened} onDismiss={onClose} trapFocus returnFocus position="bottom-end" width={280} shadow="md">
      <Popover.Target>
        <Button size="xs" variant="default" leftSection={<IconFilter size={14} aria-hidden />} onClick={onToggle}>
          {words.open}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.title}>
        <Suspense>
          <FilterForm address={address} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  )
}
