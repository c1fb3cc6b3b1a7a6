import { Anchor, Table, Text } from '@mantine/core'
import { memo, useCallback, useRef } from 'react'
import { roleNames } from '#src/people/person.ts'
import { useMe } from '../data/me.ts'
import { When } from '../parts/When.tsx'
import { texts } from '../texts/texts.ts'
import classes from './People.module.css'
import type { Row } from './person.ts'
import { useMayChange, usePeopleSearch } from './use-people.ts'

const words = texts.people

export function PeopleTable({ rows }: { rows: readonly Row[] }) {
  const me = useMe()
  const onOpen = useOpen()
  return (
    <Table className={classes.table} verticalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{words.columns.name}</Table.Th>
          <Table.Th>{words.columns.role}</Table.Th>
          <Table.Th visibleFrom="sm">{words.columns.teams}</Table.Th>
          <Table.Th>{words.columns.state}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <PersonRow key={row.id} row={row} isMe={row.id === me.id} onOpen={onOpen} />
        ))}
      </Table.Tbody>
    </Table>
  )
}

/** Opens somebody, for whoever may change them. The same function for good, so that typing into the filter draws no row anew. */
function useOpen() {
  const { go } = usePeopleSearch()
  const latest = useRef(go)
  latest.current = go
  const open = useCallback((person: string) => latest.current({ person }), [])
  return useMayChange() ? open : null
}

type RowProps = { row: Row; isMe: boolean; onOpen: ((id: string) => void) | null }

const PersonRow = memo(function PersonRow({ row, isMe, onOpen }: RowProps) {
  return (
    <Table.Tr>
      <Table.Td>
        {onOpen ? (
          <Anchor component="button" type="button" size="sm" fw={500} ta="start" onClick={() => onOpen(row.id)}>
            {row.name}
          </Anchor>
        ) : (
          <Text span size="sm" fw={500}>
            {row.name}
          </Text>
        )}
        {isMe && (
          <Text span size="sm" c="dimmed">
            {` (${words.you})`}
          </Text>
        )}
        <Text size="xs" c="dimmed">
          {row.email}
        </Text>
      </Table.Td>
      <Table.Td>{roleNames[row.role]}</Table.Td>
      <Table.Td visibleFrom="sm">{row.teams.join(', ')}</Table.Td>
      <Table.Td>
        <Standing row={row} />
      </Table.Td>
    </Table.Tr>
  )
})

/** Invited, here, or left, in words and not by colour. */
export function Standing({ row: { state, leftAt, linkUntil } }: { row: Pick<Row, 'state' | 'leftAt' | 'linkUntil'> }) {
  const moment = state === 'left' ? leftAt : linkUntil
  const said = {
    here: linkUntil ? words.state.newLinkUntil : words.state.here,
    invited: linkUntil ? words.state.invitedUntil : words.state.linkOver,
    left: words.state.left,
  }
  return (
    <Text span size="sm" c="dimmed">
      {said[state]}
      {moment && (
        <>
          {' '}
          <When at={moment} />
        </>
      )}
    </Text>
  )
}
