import { Stack, Text, Title, type TitleOrder } from '@mantine/core'
import type { ReactNode } from 'react'

type Props = {
  title: string
  detail: string
  /** How deep its heading stands on the page; 1 where it is all of the page. */
  order?: TitleOrder
  children: ReactNode
}

/** Where there is nothing: what that means, and the next thing to do (`children`). */
export function Empty({ title, detail, order = 3, children }: Props) {
  return (
    <Stack align="center" gap="xs" py={48} px="md" ta="center">
      <Title order={order} size="h4">
        {title}
      </Title>
      <Text c="dimmed" maw={440}>
        {detail}
      </Text>
      {children}
    </Stack>
  )
}
