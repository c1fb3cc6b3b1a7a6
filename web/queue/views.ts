import type { QueueView } from '../addresses.ts'
import type { ListFilter } from '../data/escalations.ts'
import { type QueueSearch, stateOf } from './search.ts'

/** What the list is asked for, in the server's words. */
export function filterFor({ view, saved: _, ...narrowed }: QueueSearch, me: { id: string }): ListFilter {
  return { ...narrowed, ...asked(view, me) } as ListFilter
}

function asked(view: QueueView, me: { id: string }): ListFilter {
  if (view === 'queue') return { view: 'queue' }
  if (view === 'deciding') return { view: 'all', state: 'accepted', holder: me.id, sort: 'held-longest' }
  if (view === 'mine') return { view: 'all', holder: me.id }
  const state = stateOf[view]
  return state ? { view: 'all', state } : { view: 'all' }
}
