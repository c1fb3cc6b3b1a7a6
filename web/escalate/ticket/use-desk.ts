import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { client, dataOf, type Problem, problemOf } from '../../client.ts'
import { connectionsQuery } from '../../data/connections.ts'
import { keepIn, keptIn } from '../../kept.ts'
import type { paths } from '../../openapi.ts'
import type { Draft } from '../draft/draft.ts'
import { valueAt } from '../draft/places.ts'
import { same } from '../draft/values.ts'
import { type FromDesk, filledFrom, isFromDesk } from './fill.ts'

type Read = paths['/api/tickets']['get']['responses'][200]['content']['application/json']

/** How it stands with the ticket: not asked, being read, read, or why it could not be. */
type Standing =
  | { kind: 'quiet' }
  | { kind: 'reading' }
  | { kind: 'read'; subject: string | null; filled: readonly string[] }
  | { kind: 'failed'; problem: Problem }

type Desk = { standing: Standing; from: FromDesk; unfilled: Read['unfilled'] }
/** What was filled in is known by what it was when the form is opened again, in this tab. */
const keptAs = (ticket: string | null) => `from desk ${ticket?.trim() ?? ''}`

const quiet: Desk = { standing: { kind: 'quiet' }, from: {}, unfilled: [] }

type Asked = { draft: Draft; sop: string; onFilled: (paths: readonly string[]) => void }

/** Has the help desk fill in the customer of the ticket. Whoever types is never waited for, and what they type is never written over. */
export function useDesk({ draft, sop, onFilled }: Asked) {
  const isConnected = useQuery(connectionsQuery).data?.some(({ place }) => place === 'helpdesk') ?? false
  const [desk, set] = useState(() => ({ ...quiet, from: keptIn<FromDesk>('tab', keptAs(draft.state().draft.ticket)) ?? {} }))
  // A case that has a customer already is not asked about before its ticket becomes another.
  const [first] = useState(() => (same(draft.state().draft.customer, {}) ? null : draft.state().draft.ticket))
  const asked = useRef(first)

  async function ask(written: string) {
    asked.current = written
    set((desk) => ({ ...desk, standing: { kind: 'reading' } }))
    const read = await client
      .GET('/api/tickets', { params: { query: { written, sop } } })
      .then(dataOf)
      .catch((error: unknown) => problemOf(error))
    if (asked.current !== written) return // another ticket stands there by now
    if ('code' in read) return set((desk) => ({ ...desk, unfilled: [], standing: { kind: 'failed', problem: read } }))
    const { after, from } = filledFrom(draft.state().draft, read, desk.from)
    draft.fill(() => after)
    keepIn('tab', keptAs(written), from)
    set({ standing: { kind: 'read', subject: read.ticket.subject, filled: Object.keys(from) }, from, unfilled: read.unfilled })
    onFilled(Object.keys(from))
  }

  const ticket = () => draft.state().draft.ticket?.trim() ?? ''
  const left = () => {
    const written = ticket()
    if (!isConnected || written === (asked.current?.trim() ?? '')) return
    if (written !== '') return void ask(written)
    asked.current = null
    set((desk) => ({ ...desk, standing: { kind: 'quiet' }, unfilled: [] }))
  }
  // Whoever comes from a ticket does not have to leave its field first.
  const begin = useEffectEvent(left)
  useEffect(() => {
    if (isConnected) begin()
  }, [isConnected])
  return {
    standing: desk.standing,
    /** Said when the ticket's field is left. */
    left,
    again: () => void ask(ticket()),
    /** Where a value came from, or why there is none. */
    noteAt: (path: string): { from: true } | { because: string } | null => {
      const now = draft.state().draft
      if (isFromDesk(now, path, desk.from)) return { from: true }
      const because = desk.unfilled.find(({ field }) => field === path)?.because
      return because !== undefined && same(valueAt(now, path), null) ? { because } : null
    },
  }
}

export type DeskFill = ReturnType<typeof useDesk>
