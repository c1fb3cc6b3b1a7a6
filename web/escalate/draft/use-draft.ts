import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { client, dataOf, type Escalation, problemOf } from '../../client.ts'
import { escalationQuery } from '../../data/escalations.ts'
import { meQuery, useMe } from '../../data/me.ts'
import { usualSop } from '../../data/sops.ts'
import { show } from '../../moves/moved.ts'
import { type Draft, type Ground, openDraft } from './draft.ts'
import { shelfOf } from './keep.ts'
import { useAskedTicket } from './use-asked-ticket.ts'

type Opened = { escalation: Escalation | null; sop: string }

/** The case being written, as the server and this browser keep it. */
export function useDraft({ escalation, sop }: Opened) {
  const cache = useQueryClient()
  const { id } = useMe()
  const [draft] = useState(() => openDraft(escalation, groundOf(cache, id, sop)))
  const state = useSyncExternalStore(draft.subscribe, draft.state)
  useSaving(draft)
  useAskedTicket(draft, escalation === null)
  useHearing(draft, state.escalation?.number ?? null)
  return { draft, state }
}

function groundOf(cache: QueryClient, person: string, sop: string): Ground {
  return {
    begin: async (body, key) => dataOf(await client.POST('/api/escalations', { params: { header: { 'idempotency-key': key } }, body: { ...body, sop } })),
    edit: async ({ number, version }, patch) => {
      const params = { path: { id: number }, header: { 'if-match': `"${version}"` } }
      // A page that is being closed may still send; what is too much for that is kept here.
      return dataOf(await client.PATCH('/api/escalations/{id}', { params, body: patch, keepalive: document.visibilityState === 'hidden' }))
    },
    read: async (number) => dataOf(await client.GET('/api/escalations/{id}', { params: { path: { id: number } } })),
    shelf: (number) => shelfOf(person, number ?? (sop === usualSop ? null : `new ${sop}`)),
    problemOf,
    now: () => new Date(),
    onSaved: (escalation) => show(cache, escalation),
    // Whoever is not known any more is led to the door by the answer to this.
    onSignedOut: () => void cache.fetchQuery({ ...meQuery, staleTime: 0 }).catch(() => {}),
  }
}

/** Saves what this browser had kept, what is there when the line comes back, and what is there when the page is left. */
function useSaving(draft: Draft) {
  useEffect(() => {
    const save = () => void draft.save()
    const hidden = () => document.visibilityState === 'hidden' && save()
    save()
    addEventListener('online', save)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      removeEventListener('online', save)
      document.removeEventListener('visibilitychange', hidden)
      save()
    }
  }, [draft])
}

/** What was changed elsewhere comes in as soon as it is heard of. */
function useHearing(draft: Draft, number: string | null) {
  const { data } = useQuery({ ...escalationQuery(number ?? ''), enabled: number !== null })
  useEffect(() => {
    if (data) draft.hear(data)
  }, [draft, data])
}
