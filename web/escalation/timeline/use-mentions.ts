import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useState } from 'react'
import { peopleQuery } from '../../data/people.ts'
import { mentionBeingTyped, peopleNamed } from './mentions.ts'

/** The most people that are offered at once. */
const most = 7

type Named = { id: string; name: string }

/** Whom somebody may mean who is typing a name after an “@”. `look` is told where the caret is, null when it is elsewhere; `choose` which one it was. */
export function useMentions(text: string, choose: (person: Named, typed: { at: number; letters: string }) => void) {
  const [caret, look] = useState<number | null>(null)
  const [dismissed, setDismissed] = useState<number | null>(null)
  const [active, setActive] = useState({ for: '', at: 0 })
  const begun = caret === null ? null : mentionBeingTyped(text, caret)
  const typed = begun === null || begun.at === dismissed ? null : begun
  const { data } = useQuery({ ...peopleQuery, enabled: typed !== null })
  const people = typed === null ? [] : peopleNamed(data?.filter(({ leftAt }) => leftAt === null) ?? [], typed.letters).slice(0, most)
  const letters = typed?.letters ?? ''
  // Other letters, other people: the first of them.
  const at = active.for === letters ? active.at : 0
  const step = (by: number) => setActive({ for: letters, at: (at + by + people.length) % people.length })
  const take = (person: Named | undefined) => {
    if (person === undefined || typed === null) return
    choose(person, typed)
    look(null)
  }
  const keys: Record<string, () => void> = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Enter: () => take(people[at]),
    Escape: () => setDismissed(begun?.at ?? null),
  }
  /** Whether the key was for the list. */
  const press = (event: KeyboardEvent): boolean => {
    const run = people.length > 0 && !event.ctrlKey && !event.metaKey ? keys[event.key] : undefined
    if (!run) return false
    event.preventDefault()
    event.stopPropagation()
    run()
    return true
  }
  return { people, active: at, look, take, press }
}
