import { Alert, Group, Modal, Stack, Text, Title } from '@mantine/core'
import { useMe } from '../data/me.ts'
import { useEverything } from '../keyboard/actions.tsx'
import { Keys } from '../keyboard/Keys.tsx'
import { texts } from '../texts/texts.ts'

/** The keys of the page that is open, and those that work everywhere. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  const { preferences } = useMe()
  const groups = useEverything()
    .map(({ title, actions }) => ({ title, actions: actions.flatMap((action) => (action.keys === undefined ? [] : [{ ...action, keys: action.keys }])) }))
    .filter(({ actions }) => actions.length > 0)
  return (
    <Modal opened onClose={onClose} title={texts.shell.help.title} closeButtonProps={{ 'aria-label': texts.shell.close }}>
      <Stack>
        {!preferences.keys && <Alert color="yellow">{texts.shell.help.off}</Alert>}
        {groups.map(({ title, actions }) => (
          <Stack key={title} gap={6}>
            <Title order={3} size="h6">
              {title}
            </Title>
            {actions.map(({ id, label, keys }) => (
              <Group key={id} justify="space-between">
                <Text size="sm">{label}</Text>
                <Keys keys={keys} />
              </Group>
            ))}
          </Stack>
        ))}
      </Stack>
    </Modal>
  )
}
