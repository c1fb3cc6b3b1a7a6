import { Button, Group, Stack, Text } from '@mantine/core'
import { problemOf } from '../client.ts'
import { texts } from '../texts/texts.ts'
import { Dialog } from './Dialog.tsx'
import { Refusal } from './Refusal.tsx'

type Props = {
  title: string
  detail: string
  /** On the button that does it. */
  label: string
  busy: boolean
  error: Error | null
  onConfirm: () => void
  onClose: () => void
}

/** Asks before something that nothing brings back. The way out has the focus. */
export function Confirm({ title, detail, label, busy, error, onConfirm, onClose }: Props) {
  return (
    <Dialog title={title} onClose={onClose}>
      <Stack>
        {error && <Refusal {...problemOf(error)} />}
        <Text size="sm">{detail}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {texts.shell.cancel}
          </Button>
          <Button color="red" loading={busy} onClick={onConfirm}>
            {label}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
