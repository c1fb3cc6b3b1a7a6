import { Group, Select, type SelectProps, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { roleNames } from '#src/people/person.ts'
import { useMe } from '../data/me.ts'
import { peopleQuery } from '../data/people.ts'
import { texts } from '../texts/texts.ts'

const words = texts.moves.assign

/** Somebody who works here, found by a few letters, with their role. `without` names who is no choice. */
export function PersonSelect({ without = [], ...rest }: { without?: readonly (string | undefined)[] } & Omit<SelectProps, 'data'>) {
  const me = useMe()
  const { data = [] } = useQuery(peopleQuery)
  const people = data.filter(({ id, leftAt }) => leftAt === null && !without.includes(id))
  const roles = new Map(people.map(({ id, role }) => [id, roleNames[role]]))
  return (
    <Select
      searchable
      openOnFocus={false}
      selectFirstOptionOnChange
      selectFirstOptionOnDropdownOpen
      data={people.map(({ id, name }) => ({ value: id, label: id === me.id ? words.me(name) : name }))}
      renderOption={({ option }) => (
        <Group justify="space-between" wrap="nowrap" w="100%">
          <Text size="sm">{option.label}</Text>
          <Text size="xs">{roles.get(option.value)}</Text>
        </Group>
      )}
      nothingFoundMessage={words.none}
      {...rest}
    />
  )
}
