import { Alert, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'

/** What was refused and why, spoken at once to those who listen. `children` is the way out. */
export function Refusal({ title, detail, children }: { title: string; detail: string; children?: ReactNode }) {
  return (
    <Alert color="red" title={title} role="alert" icon={<IconAlertTriangle aria-hidden />}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{detail}</Text>
        {children}
      </Stack>
    </Alert>
  )
}
