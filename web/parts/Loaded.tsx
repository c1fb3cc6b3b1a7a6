import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { problemOf } from '../client.ts'
import { texts } from '../texts/texts.ts'
import { Refusal } from './Refusal.tsx'

type Query<T> = { data: T | undefined; error: Error | null; isPending: boolean; refetch: () => unknown }

type Props<T> = {
  query: Query<T>
  /** Drawn while nothing has come yet: the shape of what will come, no spinner. */
  loading: ReactNode
  /** Drawn when what came is empty; says what to do next. Null for what is never empty. */
  empty: ((data: T) => ReactNode) | null
  isEmpty?: (data: T) => boolean
  children: (data: T) => ReactNode
}

/** What was asked for, in each of the ways it can turn out. A failed refresh leaves what is there: a form may have words in it. */
export function Loaded<T>({ query, loading, empty, isEmpty, children }: Props<T>) {
  const { data, error, refetch } = query
  if (data !== undefined) return empty && isEmpty?.(data) ? empty(data) : children(data)
  if (!error)
    return (
      <div role="status" aria-label={texts.shell.loading}>
        {loading}
      </div>
    )
  return (
    <Refusal {...problemOf(error)}>
      <Button variant="default" size="xs" onClick={() => void refetch()}>
        {texts.shell.lost.retry}
      </Button>
    </Refusal>
  )
}
