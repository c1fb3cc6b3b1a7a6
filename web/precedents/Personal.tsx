import { Button, Group, Text } from '@mantine/core'
import type { RefObject } from 'react'
import { mendingOf, type Personal } from '#src/knowledge/precedents/personal.ts'
import { texts } from '../texts/texts.ts'

const words = texts.precedents.personal

/** What in a field may belong to the customer, piece by piece: each leads to where it stands. */
export function PersonalFound({ found, field }: { found: readonly Personal[]; field: RefObject<HTMLTextAreaElement | null> }) {
  const show = ({ at, text }: Personal) => {
    field.current?.focus()
    field.current?.setSelectionRange(at, at + text.length)
  }
  const once = found.filter((one, at) => found.findIndex(({ text }) => text === one.text) === at)
  return once.map((one) => (
    <Group key={one.text} gap="xs" mt={4} wrap="nowrap" align="baseline">
      <Button size="compact-xs" variant="default" onClick={() => show(one)} aria-label={words.show(one.text)} style={{ flex: 'none' }}>
        <mark>{shortened(one.text)}</mark>
      </Button>
      <Text size="xs">{mendingOf(one)}</Text>
    </Group>
  ))
}

const shortened = (text: string) => (text.length > 24 ? `${text.slice(0, 23)}…` : text)
