import { useQuery } from '@tanstack/react-query'
import { roundsQuery } from '../data/rounds.ts'
import { answersTo } from '../escalation/rounds/answers.ts'
import { valueAt } from './draft/places.ts'
import type { DraftState } from './draft/state.ts'
import { same } from './draft/values.ts'
import type { Sop } from './writing-context.ts'

/** What colleagues marked in a case that came back, and what of it has changed since it was submitted last. */
export function useMarks({ escalation, draft }: DraftState, sop: Sop) {
  const isReturned = escalation?.state === 'returned'
  const { data } = useQuery({ ...roundsQuery(escalation?.number ?? ''), enabled: isReturned })
  const submitted = data?.at(-1)?.case
  const marks = isReturned ? escalation.marks : []
  const isMended = (path: string) => submitted !== undefined && answersTo(path, sop).some((one) => !same(valueAt(submitted, one), valueAt(draft, one)))
  return {
    marks,
    markAt: (path: string) => marks.find(({ field }) => field === path),
    isMended,
    left: marks.filter(({ field }) => !isMended(field)).map(({ field }) => field),
  }
}
