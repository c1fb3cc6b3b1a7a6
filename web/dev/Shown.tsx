import { Paper, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'

/** One part, under its name. */
export const Shown = ({ name, children }: { name: string; children: ReactNode }) => (
  <Paper withBorder p="md">
    <Stack gap="sm">
      <Text size="xs" c="dimmed">
        {name}
      </Text>
      {children}
    </Stack>
  </Paper>
)
