import { Button, Skeleton, Stack, Text, Title } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import type { Escalation } from '../client.ts'
import { RowLink } from '../queue/Row.tsx'
import { useNow } from '../queue/use-now.ts'
import { texts } from '../texts/texts.ts'
import { addressOf } from './address-of.ts'
import classes from './Mine.module.css'
import type { useMineSteps } from './use-mine-steps.ts'

type Props = {
  title: string
  detail: string
  rows: readonly Escalation[]
  steps: ReturnType<typeof useMineSteps>
  /** Reads on, where this is the end of what has been read. */
  more: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown } | null
  /** The group does not say it. */
  showState?: boolean
}

/** What is to be done, and with which. */
export function Group({ title, detail, rows, steps: { current, reachable, focusWanted, move }, more, showState = false }: Props) {
  const now = useNow()
  const arrows = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null
    if (by === null || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    move(by)
  }
  return (
    <section aria-label={title}>
      <Title order={2} size="h5">
        {title}
      </Title>
      <Text size="sm" c="dimmed" mb={6}>
        {detail}
      </Text>
      <ul className={classes.rows} aria-label={title} onKeyDown={arrows}>
        {rows.map((row) => (
          <li key={row.id} className={classes.row} data-current={row.number === current || undefined}>
            <RowLink
              escalation={row}
              address={addressOf(row)}
              current={row.number === current}
              reachable={row.number === reachable}
              {...{ showState, now, focusWanted }}
            />
          </li>
        ))}
      </ul>
      {more?.hasNextPage && (
        <Button variant="subtle" size="xs" mt={6} loading={more.isFetchingNextPage} onClick={() => void more.fetchNextPage()}>
          {texts.mine.more}
        </Button>
      )}
    </section>
  )
}

export const GroupSkeleton = () => (
  <Stack gap={8}>
    <Skeleton height={18} width={220} />
    <Skeleton height={54} />
    <Skeleton height={54} />
  </Stack>
)
