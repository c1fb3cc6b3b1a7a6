import { Group, Text } from '@mantine/core'
import { addresses } from '../addresses.ts'
import { BareLink } from '../navigate.tsx'
import { texts } from '../texts/texts.ts'

/** The name, which leads home. */
export function Wordmark() {
  return (
    <BareLink address={addresses.home()} style={{ textDecoration: 'none', color: 'inherit' }}>
      <Group gap={8} wrap="nowrap">
        <img src="/icon.svg" alt="" width={24} height={24} />
        <Text fw={700}>{texts.shell.baton}</Text>
      </Group>
    </BareLink>
  )
}
