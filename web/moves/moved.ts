import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import type { Escalation } from '../client.ts'
import { countsQuery } from '../data/counts.ts'
import { escalationQuery } from '../data/escalations.ts'

type Page = { items: Escalation[] }

/** Shows an escalation as it is, or will be in a moment, wherever it stands: on its page and in every list. */
export function show(cache: QueryClient, escalation: Escalation) {
  cache.setQueryData(escalationQuery(escalation.number).queryKey, escalation)
  cache.setQueriesData<InfiniteData<Page>>({ queryKey: ['escalations'] }, (list) => (list?.pages ? { ...list, pages: withRow(list.pages, escalation) } : list))
}

function withRow(pages: Page[], escalation: Escalation): Page[] {
  const swap = (row: Escalation) => (row.id === escalation.id ? escalation : row)
  return pages.map((page) => (page.items.some(({ id }) => id === escalation.id) ? { ...page, items: page.items.map(swap) } : page))
}

/** After a move: what it is now is shown, and what follows from it (its timeline, which lists it stands in, the counts) is read again. */
export function showMoved(cache: QueryClient, escalation: Escalation) {
  show(cache, escalation)
  void cache.invalidateQueries({ queryKey: ['escalation', escalation.number, 'timeline'] })
  readListsAgain(cache)
}

/** Which lists hold what, and how many. */
export function readListsAgain(cache: QueryClient) {
  void cache.invalidateQueries({ queryKey: ['escalations'] })
  void cache.invalidateQueries({ queryKey: countsQuery.queryKey })
}
