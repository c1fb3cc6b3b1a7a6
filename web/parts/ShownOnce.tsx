import { Group, TextInput } from '@mantine/core'
import { CopyButton } from './CopyButton.tsx'

/** A link, token or password that nobody can read again: to copy now. */
export function ShownOnce({ label, description, text, copy }: { label: string; description: string; text: string; copy?: string }) {
  return (
    <Group align="flex-end" gap="xs">
      <TextInput
        label={label}
        description={description}
        value={text}
        readOnly
        flex={1}
        miw={220}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
        onFocus={({ target }) => target.select()}
      />
      <CopyButton text={text} label={copy} />
    </Group>
  )
}
