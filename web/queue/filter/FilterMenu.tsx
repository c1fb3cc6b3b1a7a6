import { useDisclosure } from '@mantine/hooks'
import { useActions } from '../../keyboard/actions.tsx'
import { late } from '../../late.ts'
import { useLatePress } from '../../late-press.tsx'
import { texts } from '../../texts/texts.ts'
import type { Narrowing } from '../use-address.ts'
import { FilterButton } from './FilterButton.tsx'

const words = texts.queue

const filters = late(async () => (await import('./OpenFilters.tsx')).OpenFilters)

/** All that the list can be narrowed and sorted by, under one button. */
export function FilterMenu(narrowing: Narrowing) {
  const [opened, { open, toggle, close }] = useDisclosure()
  const { data: OpenFilters, press } = useLatePress(filters)
  const run = () => {
    press()
    open()
  }
  useActions(words.filter.title, [{ id: 'filter', label: words.keys.filter, keys: 'f', run }])
  if (OpenFilters) return <OpenFilters {...narrowing} opened={opened} onToggle={toggle} onClose={close} />
  return <FilterButton aria-haspopup="dialog" aria-expanded={false} onClick={run} />
}
