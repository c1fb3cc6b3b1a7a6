import { Group, Stack, Text } from '@mantine/core'
import { addresses } from '../addresses.ts'
import { PageLink } from '../navigate.tsx'
import { When } from '../parts/When.tsx'
import { texts } from '../texts/texts.ts'
import { inForceOf, standing, type VersionRow } from './version.ts'

const words = texts.sop

/** The versions of one SOP, the newest first: which is in force, since when, and what is being drafted. */
export function Versions({ rows }: { rows: readonly VersionRow[] }) {
  const inForce = inForceOf(rows)
  return (
    <Stack gap={4}>
      {rows.map((row) => (
        <Group key={row.version} gap="xs" mih={28}>
          <PageLink address={addresses.sopVersion(row.name, row.version)} size="sm">
            {words.version(row.version)}
          </PageLink>
          <Standing row={row} inForce={inForce} />
        </Group>
      ))}
    </Stack>
  )
}

/** “in force since 12 Nov”: never by colour alone. */
export function Standing({ row, inForce }: { row: Pick<VersionRow, 'version' | 'status' | 'publishedAt' | 'createdAt'>; inForce: number | null }) {
  const is = standing(row, inForce)
  const date = row.publishedAt === null ? words.drafted : is === 'inForce' ? words.since : words.published
  return (
    <Text span size="sm" c="dimmed">
      {words.status[is]}
      {is === 'inForce' ? ' ' : ', '}
      {date} <When at={row.publishedAt ?? row.createdAt} />
    </Text>
  )
}
