import { Group } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useRef } from 'react'
import { useActions } from '../../keyboard/actions.tsx'
import { texts } from '../../texts/texts.ts'
import { SaveView } from '../saved/SaveView.tsx'
import type { Queue } from '../use-queue.ts'
import { FilterMenu } from './FilterMenu.tsx'
import { Pills } from './Pills.tsx'
import { SearchField } from './SearchField.tsx'
import classes from './Toolbar.module.css'

const words = texts.queue

/** What narrows the list: words, filters, and what of both is in force. */
export function Toolbar({ queue }: { queue: Queue }) {
  const field = useRef<HTMLInputElement>(null)
  const [opened, { open, close, toggle }] = useDisclosure()
  useActions(words.filter.title, [
    { id: 'search', label: words.keys.search, keys: '/', also: ['shift+/'], run: () => field.current?.focus() }, // “/” is Shift and 7 on a German keyboard
    { id: 'filter', label: words.keys.filter, keys: 'f', run: open },
  ])
  return (
    <search aria-label={words.filter.title} className={classes.bar}>
      <Group gap="xs" wrap="nowrap">
        <SearchField queue={queue} ref={field} />
        <FilterMenu address={queue.address} opened={opened} onToggle={toggle} onClose={close} />
      </Group>
      <div className={classes.pills}>
        <Pills address={queue.address} />
        <SaveView search={queue.address.search} />
      </div>
    </search>
  )
}
