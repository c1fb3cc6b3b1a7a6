import { Group, Skeleton, Stack } from '@mantine/core'

const lines = [60, 90, 40, 80, 70]

/** The shape of an escalation that is on its way. */
export function PanelSkeleton() {
  return (
    <Stack gap="md" p="md">
      <Skeleton height={14} width={160} />
      <Skeleton height={24} width="80%" />
      <Group gap="xs">
        {lines.slice(0, 3).map((width) => (
          <Skeleton key={width} height={30} width={88} />
        ))}
      </Group>
      <CaseSkeleton />
    </Stack>
  )
}

export function CaseSkeleton() {
  return (
    <Stack gap="sm">
      {lines.map((width) => (
        <Group key={width} wrap="nowrap" align="flex-start">
          <Skeleton height={12} width={110} flex="none" />
          <Skeleton height={width > 60 ? 34 : 14} width={`${width}%`} />
        </Group>
      ))}
    </Stack>
  )
}
