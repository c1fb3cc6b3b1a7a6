import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { peopleQuery } from '../../data/people.ts'
import { mentionBeingTyped, peopleNamed } from './mentions.ts'

/** The most people that are offered at once. */
const most = 7

/** Whom somebody may mean who is typing a name after an “@”. `look` is told where the caret is; null when it is elsewhere. */
export function useMentions(text: string) {
  const [caret, look] = useState<number | null>(null)
  const [dismissed, setDismissed] = useState<number | null>(null)
  const begun = caret === null ? null : mentionBeingTyped(text, caret)
  const typed = begun === null || begun.at === dismissed ? null : begun
  const { data } = useQuery({ ...peopleQuery, enabled: typed !== null })
  const active = data?.filter(({ leftAt }) => leftAt === null) ?? []
  const people = typed === null ? [] : peopleNamed(active, typed.letters).slice(0, most)
  return { typed, people, look, dismiss: () => setDismissed(begun?.at ?? null) }
}
