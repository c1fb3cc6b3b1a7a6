import type { Escalation } from '../client.ts'

/** What is to be done next with what waits for somebody, the most pressing first: others stand still for it. */
const groupNames = ['answer', 'mend', 'carryOut', 'decide', 'finish'] as const
export type GroupName = (typeof groupNames)[number]

type Waiting = Pick<Escalation, 'state' | 'wait' | 'author'>

/** What the reader is to do with it. */
export function groupOf({ state, wait, author }: Waiting, me: { id: string }): GroupName {
  if (wait?.on === 'author' && author.id === me.id) return 'answer'
  if (state === 'returned') return 'mend'
  if (state === 'decided') return 'carryOut'
  return state === 'draft' ? 'finish' : 'decide'
}

/** The rows by what is to be done with them, each group in the order in which they came; groups without a row are left out. */
export function grouped<Row extends Waiting>(rows: readonly Row[], me: { id: string }): { name: GroupName; rows: Row[] }[] {
  const groups = Map.groupBy(rows, (row) => groupOf(row, me))
  return groupNames.flatMap((name) => {
    const rows = groups.get(name)
    return rows ? [{ name, rows }] : []
  })
}
