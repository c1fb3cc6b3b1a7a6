import { Skeleton, Stack } from '@mantine/core'
import { texts } from '../texts/texts.ts'

/** The shape of a page whose code or first answer is on its way. */
export function PageSkeleton() {
  return (
    <Stack p="md" role="status" aria-label={texts.shell.loading}>
      <Skeleton height={32} width={220} />
      <Skeleton height={120} />
      <Skeleton height={120} />
    </Stack>
  )
}
