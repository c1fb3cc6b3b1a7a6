import { Group } from '@mantine/core'
import { memo, useRef } from 'react'
import { useActions } from '../../keyboard/actions.tsx'
import { texts } from '../../texts/texts.ts'
import { SaveView } from '../saved/SaveView.tsx'
import type { Narrowing } from '../use-address.ts'
import { FilterMenu } from './FilterMenu.tsx'
import { Pills } from './Pills.tsx'
import { SearchField } from './SearchField.tsx'
import classes from './Toolbar.module.css'

const words = texts.queue

/** What narrows the list: words, filters, and what of both is in force. `onList` takes the focus there. */
export const Toolbar = memo(function Toolbar({ search, change, onList }: Narrowing & { onList: () => void }) {
  const field = useRef<HTMLInputElement>(null)
  useActions(words.filter.title, [{ id: 'search-view', label: words.keys.search, keys: 's', run: () => field.current?.focus() }])
  return (
    <search aria-label={words.filter.title} className={classes.bar}>
      <Group gap="xs" wrap="nowrap">
        <SearchField {...{ search, change, onList }} ref={field} />
        <FilterMenu {...{ search, change }} />
      </Group>
      <div className={classes.pills}>
        <Pills {...{ search, change }} />
        <SaveView search={search} />
      </div>
    </search>
  )
})
