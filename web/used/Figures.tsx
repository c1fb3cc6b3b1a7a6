import { Table } from '@mantine/core'
import type { ReactNode } from 'react'
import { texts } from '../texts/texts.ts'
import classes from './Used.module.css'

const words = texts.used
const columns = ['offered', 'opened', 'used', 'held', 'disputed', 'open'] as const

type Row = { key: string; name: ReactNode; counts: Record<(typeof columns)[number], number> }

/** Rows of the same six numbers; on a phone they are moved sideways. */
export function Figures({ first, rows }: { first: string; rows: readonly Row[] }) {
  return (
    <Table.ScrollContainer minWidth={560} scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': first } }}>
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{first}</Table.Th>
            {columns.map((column) => (
              <Table.Th key={column} className={classes.figure}>
                {words.columns[column]}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ key, name, counts }) => (
            <Table.Tr key={key}>
              <Table.Th scope="row" fw={400} className={classes.text}>
                {name}
              </Table.Th>
              {columns.map((column) => (
                <Table.Td key={column} className={classes.figure}>
                  {counts[column]}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
