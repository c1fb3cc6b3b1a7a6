import { CloseButton, Group, TextInput } from '@mantine/core'
import { getHotkeyHandler } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { addresses } from '../addresses.ts'
import type { SearchFilters } from '../data/search-filters.ts'
import { useGo } from '../navigate.tsx'
import { useAhead } from '../parts/use-ahead.ts'
import { texts } from '../texts/texts.ts'
import { Filters } from './Filters.tsx'
import { step } from './step.ts'

const words = texts.knowledge.search

/** How long somebody pauses before what they have typed is looked for, in milliseconds. */
const pause = 200

type Props = {
  /** What was found is of what stands in the field. */
  isFound: boolean
  q: string
  filters: SearchFilters
  onFound: (move: (list: HTMLElement | null) => void) => void
}

/** What is looked for. The arrow leads to what was found, Enter opens the first of it. */
export function Asked({ q, filters, isFound, onFound }: Props) {
  const go = useGo()
  const field = useRef<HTMLInputElement>(null)
  const show = (q: string, filters: SearchFilters) => go(addresses.search({ q, ...filters }), { replace: true })
  const [typed, type] = useAhead(q, JSON.stringify(filters), (q) => show(q, filters), pause)
  useEffect(() => field.current?.focus(), [])
  const keys = getHotkeyHandler([
    ['ArrowDown', () => onFound((list) => step(list, 1))],
    ['Enter', () => isFound && typed === q && onFound((list) => list?.querySelector<HTMLElement>('[data-hit]')?.click())],
  ])
  return (
    <Group component="search" gap="xs" aria-label={words.title}>
      <TextInput
        ref={field}
        style={{ flex: 1, minWidth: 180 }}
        aria-label={words.q}
        placeholder={words.placeholder}
        maxLength={1_000}
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={typed !== '' && <CloseButton size="sm" aria-label={texts.knowledge.articles.clear} onClick={() => type('')} />}
        value={typed}
        onChange={({ currentTarget }) => type(currentTarget.value)}
        onKeyDown={keys}
      />
      <Filters filters={filters} onChange={(filters) => show(typed, filters)} />
    </Group>
  )
}
