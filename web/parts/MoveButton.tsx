import { Button, type ButtonProps, Group, Stack, Text } from '@mantine/core'
import { type ComponentPropsWithRef, type ReactNode, useId } from 'react'
import { Keys } from '../keyboard/Keys.tsx'

type Props = {
  children: ReactNode
  busy: boolean
  /** Why it cannot be used; null when it can. */
  because: string | null
  keys?: string
  /** What stands next to it, above the reason. */
  beside?: ReactNode
} & Omit<ButtonProps, 'loading' | 'disabled' | 'rightSection'> &
  Omit<ComponentPropsWithRef<'button'>, keyof ButtonProps | 'disabled'>

/** A button that says why it cannot be used. It stays focusable, or the keyboard would never reach the reason. */
export function MoveButton({ children, busy, because, keys, beside, onClick, type = 'button', ...rest }: Props) {
  const reason = useId()
  const stopped = because !== null
  return (
    <Stack gap={4} align="flex-start">
      <Group gap="xs">
        <Button
          {...rest}
          type={type}
          loading={busy}
          data-disabled={stopped || undefined}
          aria-disabled={stopped}
          aria-describedby={stopped ? reason : undefined}
          rightSection={keys && <Keys keys={keys} />}
          onClick={(event) => (stopped ? event.preventDefault() : onClick?.(event))}
        >
          {children}
        </Button>
        {beside}
      </Group>
      {stopped && (
        <Text id={reason} size="xs" c="dimmed">
          {because}
        </Text>
      )}
    </Stack>
  )
}
