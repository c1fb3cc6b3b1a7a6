import { useForm } from '@mantine/form'
import type { Move } from '#src/escalations/table.ts'
import { useMe } from '../data/me.ts'

/** The words of one form for one escalation. They stay in this tab until they were sent, whatever is opened and closed meanwhile. */
export function useWords<W extends Record<string, unknown>>(number: string, move: Move, initial: W) {
  const place = `words ${useMe().id} ${number} ${move}`
  const form = useForm<W>({ initialValues: { ...initial, ...kept(place) }, onValuesChange: (words) => keep(place, words) })
  return { form, forget: () => drop(place) }
}

// A browser may keep nothing (private windows, a full store); then words live as long as their form.
function kept(place: string): object {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? '{}')
  } catch {
    return {}
  }
}

function keep(place: string, words: object) {
  try {
    sessionStorage.setItem(place, JSON.stringify(words))
  } catch {}
}

function drop(place: string) {
  try {
    sessionStorage.removeItem(place)
  } catch {}
}
