import { Group, Select, Text } from '@mantine/core'
import { useState } from 'react'
import { texts } from '../../texts/texts.ts'
import type { Field } from './fields-of-case.ts'

const words = texts.moves.return

type Props = { fields: readonly Field[]; marked: readonly string[]; onPick: (path: string) => void }

/** Marks by keyboard: any field of the case, found by a few letters of its name. */
export function FieldPicker({ fields, marked, onPick }: Props) {
  const [search, setSearch] = useState('')
  const begins = new Map(fields.map(({ path, begins }) => [path, begins]))
  return (
    <Select
      label={words.pick}
      description={words.pickHint}
      searchable
      openOnFocus={false}
      selectFirstOptionOnChange
      selectFirstOptionOnDropdownOpen
      searchValue={search}
      onSearchChange={setSearch}
      value={null}
      onChange={(path) => {
        if (path !== null) onPick(path)
        setSearch('')
      }}
      data={fields.filter(({ path }) => !marked.includes(path)).map(({ path, title }) => ({ value: path, label: title }))}
      renderOption={({ option }) => (
        <Group gap="xs" wrap="nowrap" w="100%">
          <Text size="sm" flex="none" maw="70%">
            {option.label}
          </Text>
          <Text size="xs" truncate>
            {begins.get(option.value)}
          </Text>
        </Group>
      )}
      nothingFoundMessage={words.none}
      comboboxProps={{ withinPortal: true }}
    />
  )
}
