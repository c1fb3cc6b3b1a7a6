import { Popover } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { texts } from '../../texts/texts.ts'
import type { Narrowing } from '../use-address.ts'
import { FilterButton } from './FilterButton.tsx'
import { FilterForm } from './FilterForm.tsx'

type Props = Narrowing & { opened: boolean; onToggle: () => void; onClose: () => void }

/** The filters in their place beside the button. */
export function OpenFilters({ opened, onToggle, onClose, ...narrowing }: Props) {
  const button = useRef<HTMLButtonElement>(null)
  const [ready, setReady] = useState(false)
  useEffect(() => {
    // The button that was pressed has gone with the code that came; this one gets the focus back when the filters close.
    if (document.activeElement === document.body) button.current?.focus()
    setReady(true)
  }, [])
  return (
    <Popover opened={opened && ready} onDismiss={onClose} trapFocus returnFocus position="bottom-end" width={280} shadow="md">
      <Popover.Target>
        <FilterButton ref={button} onClick={onToggle} />
      </Popover.Target>
      <Popover.Dropdown aria-label={texts.queue.filter.title}>
        <FilterForm {...narrowing} />
      </Popover.Dropdown>
    </Popover>
  )
}
