import { Group, Kbd } from '@mantine/core'

const apple = /Mac|iPhone|iPad/.test(navigator.userAgent)
const shown: Record<string, string> = { mod: apple ? '⌘' : 'Ctrl', shift: '⇧', Enter: '↵', ArrowUp: '↑', ArrowDown: '↓', Escape: 'Esc' }

/** `mod+Enter` → Ctrl ↵, as caps on a keyboard. `shift+?` is what people know as `?`. */
export function Keys({ keys }: { keys: string }) {
  const caps = keys === 'shift+?' ? ['?'] : keys.split('+').map((key) => shown[key] ?? key.toUpperCase())
  return (
    <Group gap={4} wrap="nowrap" component="span" display="inline-flex">
      {caps.map((cap) => (
        <Kbd key={cap} size="xs">
          {cap}
        </Kbd>
      ))}
    </Group>
  )
}
