import { Button, Group, Text } from '@mantine/core'
import { texts } from '../texts/texts.ts'

type Props = { what: string; onUndo: () => void }

/** Stands where a row was taken out; the focus that was in the row goes here, so that one key brings it back. */
export function UndoLine({ what, onUndo }: Props) {
  return (
    <Group gap="xs" mih={28}>
      <Text size="sm" c="dimmed">
        {what}
      </Text>
      <Button variant="subtle" size="compact-sm" autoFocus aria-label={`${texts.rows.undo}: ${what}`} onClick={onUndo}>
        {texts.rows.undo}
      </Button>
    </Group>
  )
}
