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
            <Table.Th>{words.columns.scope}</Table.Th>
            <Table.Th visibleFrom="sm">{words.columns.made}</Table.Th>
            <Table.Th>{words.columns.ends}</Table.Th>
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

function TokenRow({ token, of, onRevoke }: { token: Token; of: Whose; onRevoke: () => void }) {
  const { name, person, scope, madeBy, createdAt, expiresAt, lastUsedAt } = token
  return (
    <Table.Tr>
      <Table.Td>{name}</Table.Td>
      {of === 'everybody' && <Table.Td>{person.name}</Table.Td>}
      <Table.Td>{words.scopes[scope]}</Table.Td>
      <Table.Td visibleFrom="sm">
        <When at={createdAt} />, {texts.access.madeBy[madeBy ?? 'unknown']}
      </Table.Td>
      <Table.Td>
        <When at={expiresAt} />
      </Table.Td>
      <Table.Td>{lastUsedAt === null ? words.never : <When at={lastUsedAt} />}</Table.Td>
      <Table.Td>
        <Revoke token={token} onRevoke={onRevoke} />
      </Table.Td>
    </Table.Tr>
  )
}

function Revoke({ token: { name, expiresAt, revokedAt }, onRevoke }: { token: Token; onRevoke: () => void }) {
  if (revokedAt !== null)
    return (
      <Text span size="sm" c="dimmed">
        {words.revoked} <When at={revokedAt} />
      </Text>
    )
  if (new Date(expiresAt) <= new Date())
    return (
      <Text span size="sm" c="dimmed">
        {words.expired}
      </Text>
    )
  return (
    <Button variant="default" size="compact-sm" aria-label={words.revokeOf(name)} onClick={onRevoke}>
      {words.revoke}
    </Button>
  )
}
