import { useDebouncedValue } from '@mantine/hooks'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type Answering, solvedBy } from '#src/knowledge/suggestions/answering.ts'
import { addresses } from '../../addresses.ts'
import { suggestionsQuery } from '../../data/knowledge.ts'
import { useGo } from '../../navigate.tsx'
import { Unsaved, useMoveDraft } from '../bar/use-submit.ts'
import type { Draft } from '../draft/draft.ts'

/** How long the keys rest before it is asked, in milliseconds; and how many words say enough. */
const rest = 200
const fewest = 6

export const saysEnough = (ask: string) => ask.trim().split(/\s+/).length >= fewest

/** What is known already of what is being asked, and the end of a question that something answers. */
export function useKnown(draft: Draft, number: string | null, online: boolean) {
  const go = useGo()
  const cache = useQueryClient()
  const { ask, ticket } = draft.state().draft
  const [asked] = useDebouncedValue(JSON.stringify([ask?.trim() ?? '', ticket?.trim() || null]), rest)
  const [text, onTicket]: [string, string | null] = JSON.parse(asked)
  const enough = saysEnough(text)
  const query = useQuery({ ...suggestionsQuery({ text, ticket: onTicket, number }), enabled: enough && online })
  const solving = useMoveDraft(draft, 'closings', ({ number }) => go(addresses.escalation(number), { replace: true }))
  // Pressed before the draft was first saved, it is asked once more with its number: what was offered is kept with the case that it answers.
  const keepOffered = async () => {
    await draft.save()
    const begun = draft.state().escalation
    if (begun) await cache.fetchQuery(suggestionsQuery({ text, ticket: onTicket, number: begun.number })).catch(() => {})
  }
  return {
    found: enough ? query.data : undefined,
    solve: async (answering: Answering) => {
      if (number === null) await keepOffered()
      solving.mutate(solvedBy(answering))
    },
    /** The draft as the server has it, every word saved, for whoever does not need it any more; null where nothing was begun. */
    giveUp: async () => {
      const saved = await draft.save()
      const { escalation } = draft.state()
      if (!saved) throw new Unsaved()
      return escalation && { id: escalation.id, version: escalation.version }
    },
    busy: solving.isPending,
    error: solving.error,
  }
}

export type Known = ReturnType<typeof useKnown>
