import { Stack, Title } from '@mantine/core'
import type { ReactNode } from 'react'

/** A part of a page with its heading: `dense` where many stand on one screen. */
export function Part({ title, dense = false, children }: { title: string; dense?: boolean; children: ReactNode }) {
  return (
    <Stack component="section" gap={dense ? 6 : 'xs'}>
      <Title order={2} size={dense ? 'h5' : 'h4'}>
        {title}
      </Title>
      {children}
    </Stack>
  )
}
