import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { Escalation } from '../client.ts'
import { escalationQuery, type ListFilter, listQuery } from '../data/escalations.ts'

/** The rows that have been read so far, and where each stands. */
export type List = {
  rows: readonly Escalation[]
  numbers: readonly string[]
  placeOf: ReadonlyMap<string, number>
  /** These rows answer the filter that is asked for, and not the one before. */
  settled: boolean
  /** All there are have been read. */
  whole: boolean
}

/** A list that is read page by page, as somebody scrolls. */
export function useList(filter: ListFilter) {
  const query = useInfiniteQuery({
    ...listQuery(filter),
    placeholderData: keepPreviousData,
    // To compare thousands of whole escalations one with another takes longer than to draw the thirty that are seen.
    structuralSharing: false,
  })
  const { data, isPlaceholderData, hasNextPage } = query
  const list = useMemo((): List => {
    const rows = data?.pages.flatMap(({ items }) => items) ?? []
    const numbers = rows.map(({ number }) => number)
    const placeOf = new Map(numbers.map((number, at) => [number, at]))
    return { rows, numbers, placeOf, settled: data !== undefined && !isPlaceholderData, whole: !hasNextPage }
  }, [data, isPlaceholderData, hasNextPage])
  return { query, list }
}

/** Puts what a list knows of an escalation where the page of that escalation looks for it, so that it is drawn without asking first. */
export function useSeed() {
  const cache = useQueryClient()
  return (escalation: Escalation, readAt: number) => {
    const { queryKey } = escalationQuery(escalation.number)
    const known = cache.getQueryState(queryKey)
    if (known?.data === undefined || known.dataUpdatedAt < readAt) cache.setQueryData(queryKey, escalation, { updatedAt: readAt })
  }
}

/** Pages kept beyond the one that is seen. */
const spare = 3

/** How many pages it takes to come to a row; all of them for a row that has not been read. */
function pagesUpTo(pages: readonly { items: readonly unknown[] }[], row: number): number {
  let rows = 0
  for (const [at, { items }] of pages.entries()) {
    rows += items.length
    if (rows > row) return at + 1
  }
  return pages.length
}

/**
 * A change anywhere has the whole list read again, page after page. So pages that somebody has scrolled away from, further down,
 * are let go, and read again when they are wanted.
 */
export function useTrimmed(filter: ListFilter, query: ReturnType<typeof useList>['query'], lastSeen: number) {
  const cache = useQueryClient()
  const { data, isFetching, isPlaceholderData } = query
  useEffect(() => {
    if (!data || isFetching || isPlaceholderData) return
    const keep = pagesUpTo(data.pages, lastSeen) + spare
    if (data.pages.length <= keep) return
    const { queryKey } = listQuery(filter)
    const updatedAt = cache.getQueryState(queryKey)?.dataUpdatedAt
    cache.setQueryData(queryKey, { pages: data.pages.slice(0, keep), pageParams: data.pageParams.slice(0, keep) }, { updatedAt })
  }, [cache, data, filter, isFetching, isPlaceholderData, lastSeen])
}
