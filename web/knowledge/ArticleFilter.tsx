import { CloseButton, Group, NativeSelect, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { addresses } from '../addresses.ts'
import { type ArticleState, articleStates } from '../data/knowledge.ts'
import { useGo } from '../navigate.tsx'
import { useAhead } from '../parts/use-ahead.ts'
import { texts } from '../texts/texts.ts'

const words = texts.knowledge.articles

/** How long somebody pauses before what they have typed is looked for, in milliseconds. */
const pause = 250

/** By words of the title, and by state; both stand in the address. */
export function ArticleFilter({ state, q }: { state: ArticleState; q: string | undefined }) {
  const go = useGo()
  const show = (search: { q: string | undefined; state: ArticleState }) =>
    go(addresses.knowledge({ ...(search.q ? { q: search.q } : {}), ...(search.state === 'offered' ? {} : { state: search.state }) }), { replace: true })
  const [typed, type] = useAhead(q ?? '', state, (q) => show({ q: q.trim() || undefined, state }), pause)
  return (
    <Group component="search" gap="xs" aria-label={words.state}>
      <TextInput
        style={{ flex: 1, minWidth: 180 }}
        aria-label={words.q}
        placeholder={words.q}
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={typed !== '' && <CloseButton size="sm" aria-label={words.clear} onClick={() => type('')} />}
        value={typed}
        onChange={({ currentTarget }) => type(currentTarget.value)}
      />
      <NativeSelect
        aria-label={words.state}
        value={state}
        data={articleStates.map((state) => ({ value: state, label: words.states[state] }))}
        onChange={({ currentTarget }) => show({ q: typed.trim() || undefined, state: currentTarget.value as ArticleState })}
      />
    </Group>
  )
}
