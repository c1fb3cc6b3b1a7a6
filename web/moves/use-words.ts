import { useForm } from '@mantine/form'
import type { Move } from '#src/escalations/table.ts'
import { useMe } from '../data/me.ts'

/** The words of one form for one escalation. They stay in this tab until they were sent, whatever is opened and closed meanwhile. */
export function useWords<W extends Record<string, unknown>>(number: string, move: Move, initial: W) {
  const place = usePlace(number, move)
  const form = useForm<W>({
    name: place.replaceAll(/[^a-z\d]+/gi, '-'),
    initialValues: { ...initial, ...kept(place) },
    onValuesChange: (words) => keep(place, words),
  })
  return { form, forget: () => keep(place, null) }
}

/** Where the words of one person stand in the tab: whoever signs in after them finds nothing of theirs. */
export const usePlace = (number: string, what: string) => `words ${useMe().id} ${number} ${what}`

/** What was kept there; nothing when nothing was. A browser may refuse to keep anything: then words live as long as their form. */
export function kept(place: string): object | null {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? 'null')
  } catch {
    return null
  }
}

export function keep(place: string, words: object | null) {
  try {
    if (words === null) sessionStorage.removeItem(place)
    else sessionStorage.setItem(place, JSON.stringify(words))
  } catch {}
}
