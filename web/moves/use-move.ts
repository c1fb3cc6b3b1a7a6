import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { type Escalation, isLost } from '../client.ts'
import { escalationQuery } from '../data/escalations.ts'
import { type Me, useMe } from '../data/me.ts'
import { peopleQuery } from '../data/people.ts'
import { sopVersionQuery } from '../data/sops.ts'
import { useZone } from '../parts/When.tsx'
import { useWishKey } from '../wish.ts'
import { afterMove } from './after-move.ts'
import { announce, sayRefused } from './announce.ts'
import { show, showMoved } from './moved.ts'
import { type BodyOf, moveTo, type Resource, sendMove } from './send-move.ts'

/** Moves whose outcome is known before the answer comes; the others are made of words that the server may refuse. */
const foreseeable: readonly Resource[] = ['acceptances', 'releases', 'assignments', 'waits/current']

type Wish<R extends Resource> = { body: BodyOf<R>; before: Escalation; version: number; key: string }
type Callbacks = { onSuccess?: (moved: Escalation) => void; onError?: (error: Error) => void }

/**
 * One move on an escalation as it was seen: `escalation.version` is what the server holds it against.
 * Where the outcome is known it is shown at once, and taken back when it is refused. A wish whose answer was lost keeps its key and its version.
 * What was done is said in a notification, with its undo; `onMoved` hears of it too, also when the page has gone on meanwhile.
 */
export function useMove<R extends Resource>(escalation: Escalation, resource: R, onMoved?: (moved: Escalation) => void) {
  const cache = useQueryClient()
  const me = useMe()
  const zone = useZone()
  const { keyOf, forget } = useWishKey()
  const lost = useRef<{ words: string; version: number } | null>(null)
  const here = useHere()
  const { mutate, ...rest } = useMutation({
    mutationFn: ({ body, before, version, key }: Wish<R>) => sendMove({ id: before.id, version }, resource, body, key),
    onMutate: async ({ body, before }) => ({ foreseen: await foresee(cache, before, resource, body, me, zone) }),
    onSuccess: (moved, { body, before }) => {
      lost.current = null
      forget()
      showMoved(cache, moved)
      announce(cache, moveTo(resource, body), before, moved, me, zone)
      onMoved?.(moved)
    },
    onError: (error, { body, before, version }, context) => {
      lost.current = isLost(error) ? { words: JSON.stringify(body), version } : null
      if (context?.foreseen) show(cache, before)
      if (!here.current) sayRefused(before.number, error)
      // Whatever the reason was, it may not be as it is shown here.
      void cache.invalidateQueries({ queryKey: escalationQuery(before.number).queryKey })
    },
  })
  const move = (body: BodyOf<R>, { onSuccess, onError }: Callbacks = {}) => {
    const version = lost.current?.words === JSON.stringify(body) ? lost.current.version : escalation.version
    mutate({ body, before: escalation, version, key: keyOf([escalation.id, resource, version, body]) }, { onSuccess, onError })
  }
  return { ...rest, mutate: move }
}

/** Whether what was asked from is still drawn, and can say itself how it went. */
function useHere() {
  const here = useRef(true)
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])
  return here
}

/** Shows what will be; says whether that could be told. */
async function foresee(cache: QueryClient, before: Escalation, resource: Resource, body: unknown, me: Me, zone: string): Promise<boolean> {
  if (!foreseeable.includes(resource)) return false
  const to = cache.getQueryData(peopleQuery.queryKey)?.find(({ id }) => id === (body as Partial<BodyOf<'assignments'>>).to)
  const queue = cache.getQueryData(sopVersionQuery(before.sop.name, before.sop.version).queryKey)?.sop.handoff.queue
  const after = afterMove(before, moveTo(resource, body), { actor: me, to, queue, now: new Date(), zone })
  if (!after) return false
  // An answer that is on its way still speaks of before.
  await Promise.all([cache.cancelQueries({ queryKey: ['escalation', before.number] }), cache.cancelQueries({ queryKey: ['escalations'] })])
  show(cache, after)
  return true
}
