import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Answering, solvedBy } from '#src/knowledge/suggestions/answering.ts'
import type { Escalation } from '../../client.ts'
import { suggestionsQuery } from '../../data/knowledge.ts'
import { useMe } from '../../data/me.ts'
import { useFirst } from '../../escalate/known/use-first.tsx'
import { saysEnough } from '../../escalate/known/use-known.ts'
import { useMove } from '../../moves/use-move.ts'
import { mentionsSomebody } from './use-comment.ts'
import type { Draft } from './use-draft.ts'

/** How long a comment waits to be told what is known, in milliseconds: asking a colleague never fails for it. */
const patience = 1_500

/** Whoever asks a colleague about their own case sees first what seems to answer it. */
export function useAskFirst(escalation: Escalation) {
  const [me, cache] = [useMe(), useQueryClient()]
  const [looking, setLooking] = useState(false)
  const { mutate, isPending, error } = useMove(escalation, 'closings')
  const solving = { solve: (answer: Answering) => mutate(solvedBy(answer)), busy: isPending, error }
  const first = useFirst({ ask: escalation.ask, number: escalation.number, solving })
  const isWriting = escalation.author.id === me.id && (escalation.state === 'draft' || escalation.state === 'returned')
  const before = async (comment: Draft, send: () => void) => {
    if (!isWriting || !saysEnough(escalation.ask ?? '')) return send()
    setLooking(true)
    const found = await Promise.race([knownOf(cache, escalation, comment), late()]).catch(() => null)
    setLooking(false)
    first.before(found, send)
  }
  return { before, looking, shown: first.shown }
}

async function knownOf(cache: QueryClient, { ask, ticket, number }: Escalation, comment: Draft) {
  if (!(await mentionsSomebody(cache, comment))) return null
  const query = suggestionsQuery({ text: ask?.trim() ?? '', ticket: ticket?.trim() || null, number })
  return cache.fetchQuery({ ...query, staleTime: 0 }) // somebody may have answered it since
}

const late = () => new Promise<null>((done) => setTimeout(() => done(null), patience))
