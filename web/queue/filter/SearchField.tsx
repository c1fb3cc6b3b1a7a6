import { CloseButton, TextInput } from '@mantine/core'
import { getHotkeyHandler } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import type { Ref } from 'react'
import { useAhead } from '../../parts/use-ahead.ts'
import { texts } from '../../texts/texts.ts'
import type { Narrowing } from '../use-address.ts'
import classes from './Toolbar.module.css'

const words = texts.queue.search

/** How long somebody pauses before what they have typed is searched for, in milliseconds. */
const pause = 250

/** Words or a number, searched for as they are typed. Enter goes to the first that was found, Escape back to the list. */
export function SearchField({ search, change, onList, ref }: Narrowing & { onList: () => void; ref: Ref<HTMLInputElement> }) {
  const write = (q: string) => change({ q: q.trim() === '' ? undefined : q }, { replace: search.q !== undefined })
  const [typed, type] = useAhead(search.q ?? '', `${search.view} ${search.saved}`, write, pause)
  return (
    <TextInput
      ref={ref}
      size="xs"
      className={classes.search}
      aria-label={words.label}
      placeholder={words.placeholder}
      leftSection={<IconSearch size={14} aria-hidden />}
      rightSection={typed !== '' && <CloseButton size="xs" aria-label={words.clear} onClick={() => type('')} />}
      value={typed}
      onChange={({ currentTarget }) => type(currentTarget.value)}
      onKeyDown={getHotkeyHandler([
        ['Enter', onList],
        ['ArrowDown', onList],
        ['Escape', () => (typed === '' ? onList() : type(''))],
      ])}
    />
  )
}
