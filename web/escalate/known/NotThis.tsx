import { Button, Group, TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { problemOf } from '../../client.ts'
import { texts } from '../../texts/texts.ts'

const words = texts.knowledge.known

type Props = { busy: boolean; error: Error | null; onSay: (because: string) => void }

/** Why it is not this: kept as the proof that what is documented does not answer it. */
export function NotThis({ busy, error, onSay }: Props) {
  const [because, setBecause] = useState('')
  const say = () => because.trim() !== '' && onSay(because.trim())
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    say()
  }
  return (
    <Group gap="xs" mt={4} align="flex-end">
      <TextInput
        size="xs"
        style={{ flex: 1 }}
        autoFocus
        label={words.why}
        maxLength={1_000}
        value={because}
        error={error ? problemOf(error).detail : null}
        onChange={({ currentTarget: { value } }) => setBecause(value)}
        onKeyDown={onKeyDown}
      />
      <Button size="xs" variant="default" loading={busy} onClick={say}>
        {words.say}
      </Button>
    </Group>
  )
}
