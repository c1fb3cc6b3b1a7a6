import { type QueueView, queueViews } from '../addresses.ts'
import type { ListFilter } from '../data/escalations.ts'

/** What a list can be narrowed by, in the order in which it is offered. */
export const filterNames = ['criterion', 'persona', 'plan', 'holder', 'author', 'state', 'q'] as const
export type FilterName = (typeof filterNames)[number]

export const states = ['draft', 'submitted', 'accepted', 'returned', 'decided', 'closed'] as const satisfies readonly ListFilter['state'][]
export const sorts = ['held-longest', 'oldest', 'newest'] as const satisfies readonly ListFilter['sort'][]

type Words = Record<string, string | undefined>

/** The queue's address behind the question mark: a view, what narrows it, and the saved view that it began with. */
export type QueueSearch = { view: QueueView; saved?: string; sort?: string } & Partial<Record<FilterName, string>>

/** An address may have been written by hand or long ago: what it says and we do not know is left out. */
export function readSearch(words: Words): QueueSearch {
  const { view, saved, sort, state } = words
  const narrowed = filterNames.flatMap((name) => (words[name] ? [[name, words[name]] as const] : []))
  return {
    ...Object.fromEntries(narrowed.filter(([name]) => name !== 'state' || isOneOf(states, state))),
    view: isOneOf(queueViews, view) ? view : 'queue',
    ...(saved ? { saved } : {}),
    ...(isOneOf(sorts, sort) ? { sort } : {}),
  }
}

/** The same as an address writes it: what goes without saying is not said. */
export const writeSearch = ({ view, ...rest }: QueueSearch): Words => ({ ...(view === 'queue' ? {} : { view }), ...rest })

/** The search with something else in it; undefined takes it out. A view that fixes the state has no place for another. */
export function changed(search: QueueSearch, change: Partial<QueueSearch>): QueueSearch {
  const next = { ...search, ...change }
  return readSearch(stateOf[next.view] === null ? next : { ...next, state: undefined })
}

export const isNarrowed = (search: QueueSearch) => filterNames.some((name) => search[name] !== undefined)

/** The one state whose escalations a view shows; null where it mixes them, so that rows say theirs and people can choose one. */
export const stateOf: Record<QueueView, (typeof states)[number] | null> = {
  queue: 'submitted',
  deciding: 'accepted',
  holding: null,
  returned: 'returned',
  all: null,
}

const isOneOf = <T extends string>(all: readonly T[], value: string | undefined): value is T => all.some((one) => one === value)
