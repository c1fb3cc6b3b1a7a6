import { Button, Table, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { Confirm } from '../../parts/Confirm.tsx'
import { When } from '../../parts/When.tsx'
import { texts } from '../../texts/texts.ts'
import { type Token, useRevokeToken, type Whose } from './use-tokens.ts'

const words = texts.me.tokens

export function TokenTable({ of, tokens }: { of: Whose; tokens: readonly Token[] }) {
  const [asking, ask] = useState<Token | null>(null)
  const { mutate, isPending, error, reset } = useRevokeToken()
  const close = () => {
    reset()
    ask(null)
  }
  const revoke = ({ id, name }: Token) =>
    mutate(id, {
      onSuccess: () => {
        close()
        notifications.show({ message: words.done(name) })
      },
    })
  return (
    <>
      <Table verticalSpacing="xs" style={{ overflowWrap: 'anywhere' }}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.columns.name}</Table.Th>
            {of === 'everybody' && <Table.Th>{words.columns.of}</Table.Th>}
            <Table.Th visibleFrom="sm">{words.columns.made}</Table.Th>
            <Table.Th>{words.columns.used}</Table.Th>
            <Table.Th>{words.columns.does}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {tokens.map((token) => (
            <TokenRow key={token.id} token={token} of={of} onRevoke={() => ask(token)} />
          ))}
        </Table.Tbody>
      </Table>
      {asking && (
        <Confirm
          title={words.ask(asking.name)}
          detail={words.askDetail}
          label={words.revoke}
          busy={isPending}
          error={error}
          onConfirm={() => revoke(asking)}
          onClose={close}
        />
      )}
    </>
  )
}

function TokenRow({ token: { name, person, createdAt, lastUsedAt, revokedAt }, of, onRevoke }: { token: Token; of: Whose; onRevoke: () => void }) {
  return (
    <Table.Tr>
      <Table.Td>{name}</Table.Td>
      {of === 'everybody' && <Table.Td>{person.name}</Table.Td>}
      <Table.Td visibleFrom="sm">
        <When at={createdAt} />
      </Table.Td>
      <Table.Td>{lastUsedAt === null ? words.never : <When at={lastUsedAt} />}</Table.Td>
      <Table.Td>
        {revokedAt === null ? (
          <Button variant="default" size="compact-sm" aria-label={words.revokeOf(name)} onClick={onRevoke}>
            {words.revoke}
          </Button>
        ) : (
          <Text span size="sm" c="dimmed">
            {words.revoked} <When at={revokedAt} />
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  )
}
