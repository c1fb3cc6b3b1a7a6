import type { Counts } from '../data/counts.ts'
import type { ListFilter } from '../data/escalations.ts'
import type { QueueSearch } from './search.ts'

/** What the list is asked for: the address speaks the server's words. */
export const filterFor = ({ saved: _, ...asked }: QueueSearch): ListFilter => asked as ListFilter

/** Under which name each view is counted. */
export const countOf = { queue: 'triage', deciding: 'deciding', holding: 'holding', returned: 'returned', all: 'all' } as const satisfies Record<
  QueueSearch['view'],
  keyof Counts
>
