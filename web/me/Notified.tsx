import { Stack, Switch, Text } from '@mantine/core'
import { useMe } from '../data/me.ts'
import { texts } from '../texts/texts.ts'
import { useChoose } from './use-change-me.ts'

const words = texts.me.notifications

export function Notified() {
  const { preferences } = useMe()
  const choose = useChoose()
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {words.detail}
      </Text>
      {(['returned', 'decided', 'commented'] as const).map((kind) => (
        <Switch
          key={kind}
          label={words[kind]}
          checked={preferences.notifications[kind]}
          onChange={({ currentTarget }) => choose({ notifications: { [kind]: currentTarget.checked } })}
        />
      ))}
    </Stack>
  )
}
