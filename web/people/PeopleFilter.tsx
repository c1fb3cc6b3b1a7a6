import { Group, Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useRef } from 'react'
import { roleNames, roles } from '#src/people/person.ts'
import { useActions } from '../keyboard/actions.tsx'
import { texts } from '../texts/texts.ts'
import { type Filter, states } from './person.ts'

const words = texts.people.filter

export function PeopleFilter({ filter, onChange }: { filter: Filter; onChange: (part: Partial<Filter>) => void }) {
  const search = useRef<HTMLInputElement>(null)
  useActions(texts.people.title, [{ id: 'search-people', label: words.search, keys: 's', run: () => search.current?.focus() }])
  return (
    <Group align="flex-end" gap="sm">
      <TextInput
        ref={search}
        type="search"
        label={words.search}
        placeholder={words.placeholder}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={filter.words}
        onChange={({ currentTarget }) => onChange({ words: currentTarget.value })}
        flex={1}
        miw={200}
      />
      <Select
        label={words.role}
        data={[{ value: 'any' as const, label: words.anyRole }, ...roles.map((role) => ({ value: role, label: roleNames[role] }))]}
        value={filter.role ?? 'any'}
        onChange={(role) => onChange({ role: role === 'any' ? null : role })}
        allowDeselect={false}
        w={{ base: '100%', xs: 160 }}
      />
      <Select
        label={words.state}
        data={states.map((state) => ({ value: state, label: words.states[state] }))}
        value={filter.state}
        onChange={(state) => state && onChange({ state })}
        allowDeselect={false}
        w={{ base: '100%', xs: 160 }}
      />
    </Group>
  )
}
