import { Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

/** Where there is nothing: what that means, and the next thing to do (`children`). */
export function Empty({ title, detail, children }: { title: string; detail: string; children: ReactNode }) {
  return (
    <Stack align="center" gap="xs" py={48} px="md" ta="center">
      <Title order={3} size="h4">
        {title}
      </Title>
      <Text c="dimmed" maw={440}>
        {detail}
      </Text>
      {children}
    </Stack>
  )
}
