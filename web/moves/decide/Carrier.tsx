import { Group, Radio, Stack, TextInput } from '@mantine/core'
import { texts } from '../../texts/texts.ts'
import { PersonSelect } from '../PersonSelect.tsx'
import type { DecideWords } from './DecideForm.tsx'

const words = texts.moves.decide
const ways = ['author', 'person', 'outside'] as const

/** Who carries it out: its author, somebody else here, or somebody outside, with a date. */
export function Carrier({ form, author }: { form: DecideWords; author: string }) {
  const { by } = form.values
  return (
    <Stack gap="xs">
      <Radio.Group label={words.carryOut} {...form.getInputProps('by')}>
        <Group gap="sm" mt={4}>
          {ways.map((way) => (
            <Radio key={way} value={way} label={way === 'author' ? words.by.author(author) : words.by[way]} />
          ))}
        </Group>
      </Radio.Group>
      {by === 'person' && <PersonSelect label={words.person} {...form.getInputProps('person')} />}
      {by === 'outside' && (
        <Group gap="xs" align="flex-start">
          <TextInput label={words.who} placeholder={words.whoPlaceholder} flex="1 1 160px" {...form.getInputProps('who')} />
          <TextInput label={words.until} type="datetime-local" flex="1 1 200px" {...form.getInputProps('until')} />
        </Group>
      )}
    </Stack>
  )
}
