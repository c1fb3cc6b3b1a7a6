import { useMutation, useQueryClient } from '@tanstack/react-query'
import { addresses } from '../../addresses.ts'
import { type Case, client, dataOf, type Escalation, type Finding, problemOf } from '../../client.ts'
import { escalationQuery } from '../../data/escalations.ts'
import { useMe } from '../../data/me.ts'
import { announce } from '../../moves/announce.ts'
import { showMoved } from '../../moves/moved.ts'
import { type BodyOf, moveTo, type Resource, sendMove } from '../../moves/send-move.ts'
import { useGo } from '../../navigate.tsx'
import { useZone } from '../../parts/When.tsx'
import { useWishKey } from '../../wish.ts'
import type { Draft } from '../draft/draft.ts'

/** Not sent, because the server does not have every word yet; how that stands is said elsewhere. */
export class Unsaved extends Error {}

/** Makes a move on what is being written, every word of it saved before. What was changed elsewhere meanwhile comes into the form. */
export function useMoveDraft<R extends Resource>(draft: Draft, resource: R, onMoved: (moved: Escalation) => void) {
  const cache = useQueryClient()
  const me = useMe()
  const zone = useZone()
  const { keyOf } = useWishKey()
  return useMutation({
    mutationFn: async (body: BodyOf<R>) => {
      const saved = await draft.save()
      const before = draft.state().escalation
      if (!saved || !before) throw new Unsaved()
      return { before, moved: await sendMove(before, resource, body, keyOf([before.id, before.version, body])) }
    },
    onSuccess: ({ before, moved }, body) => {
      showMoved(cache, moved)
      announce(cache, moveTo(resource, body), before, moved, me, zone)
      onMoved(moved)
    },
    onError: async () => {
      const number = draft.state().escalation?.number
      if (number) draft.hear(await cache.fetchQuery({ ...escalationQuery(number), staleTime: 0 }))
    },
  })
}

type Asked = { draft: Draft; written: Case; sop: string; onRefused: (findings: readonly Finding[]) => void }

/** Hands the case in. A refusal by the SOP's check is told with its findings; everything stays as it was typed. */
export function useSubmit({ draft, written, sop, onRefused }: Asked) {
  const go = useGo()
  const submission = useMoveDraft(draft, 'submissions', ({ number }) => go(addresses.escalation(number), { replace: true }))
  const blank = useMutation({
    mutationFn: async () => dataOf(await client.POST('/api/checks', { body: { case: written, sop } })).findings,
    onSuccess: onRefused,
  })
  const isBlank = draft.state().escalation === null && !draft.isDirty()
  const submit = () => {
    // Where nothing is written there is nothing to hand in; what is missing is said all the same.
    if (isBlank) return blank.mutate()
    submission.mutate({}, { onError: (error) => problemOf(error).findings.length > 0 && onRefused(problemOf(error).findings) })
  }
  return { submit, busy: submission.isPending || blank.isPending, error: submission.error ?? blank.error }
}
