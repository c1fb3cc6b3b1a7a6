import { Button, Group, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { MoveButton } from '../parts/MoveButton.tsx'
import { texts } from '../texts/texts.ts'

const words = texts.deliveries.skipping

/** Asks why something need not be said. */
export function Skip({ onSkip, onCancel, busy }: { onSkip: (reason: string) => void; onCancel: () => void; busy: boolean }) {
  const [reason, setReason] = useState('')
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() !== '') onSkip(reason)
  }
  return (
    <form onSubmit={send} onKeyDown={({ key }) => key === 'Escape' && onCancel()} style={{ width: '100%' }}>
      <TextInput
        label={words.reason}
        placeholder={words.placeholder}
        size="xs"
        autoFocus
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <Group gap="xs" mt={4} align="flex-start">
        <MoveButton type="submit" size="compact-xs" busy={busy} because={reason.trim() === '' ? words.reason : null}>
          {words.send}
        </MoveButton>
        <Button size="compact-xs" variant="subtle" onClick={onCancel}>
          {texts.shell.cancel}
        </Button>
      </Group>
    </form>
  )
}
