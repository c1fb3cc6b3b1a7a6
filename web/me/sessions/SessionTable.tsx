import { Badge, Button, Table } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { problemOf } from '../../client.ts'
import { Refusal } from '../../parts/Refusal.tsx'
import { When } from '../../parts/When.tsx'
import { texts } from '../../texts/texts.ts'
import { deviceOf } from './device.ts'
import { type Session, useEndSession } from './use-sessions.ts'

const words = texts.access.sessions

export function SessionTable({ sessions }: { sessions: readonly Session[] }) {
  const { mutate, isPending, variables, error } = useEndSession()
  const end = (session: Session) => mutate(session.id, { onSuccess: () => notifications.show({ message: words.ended(nameOf(session)) }) })
  return (
    <>
      {error && <Refusal {...problemOf(error)} />}
      <Table verticalSpacing="xs" style={{ overflowWrap: 'anywhere' }}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.columns.device}</Table.Th>
            <Table.Th visibleFrom="sm">{words.columns.address}</Table.Th>
            <Table.Th>{words.columns.used}</Table.Th>
            <Table.Th>{words.columns.does}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sessions.map((session) => (
            <SessionRow key={session.id} session={session} busy={isPending && variables === session.id} onEnd={() => end(session)} />
          ))}
        </Table.Tbody>
      </Table>
    </>
  )
}

function SessionRow({ session, busy, onEnd }: { session: Session; busy: boolean; onEnd: () => void }) {
  const name = nameOf(session)
  return (
    <Table.Tr>
      <Table.Td>{name}</Table.Td>
      <Table.Td visibleFrom="sm">{session.address ?? words.noAddress}</Table.Td>
      <Table.Td>
        <When at={session.lastUsedAt} />
      </Table.Td>
      <Table.Td>
        {session.current ? (
          <Badge variant="light" tt="none">
            {words.current}
          </Badge>
        ) : (
          <Button variant="default" size="compact-sm" loading={busy} aria-label={words.endOf(name)} onClick={onEnd}>
            {words.end}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  )
}

function nameOf({ userAgent }: Session): string {
  const device = deviceOf(userAgent)
  return device ? words.device(device.browser, device.system) : words.unknown
}
