import { useForm } from '@mantine/form'
import type { Move } from '#src/escalations/table.ts'
import { useMe } from '../data/me.ts'
import { keepIn, keptIn } from '../kept.ts'

/** The words of one form for one escalation. They stay in this tab until they were sent, whatever is opened and closed meanwhile. */
export function useWords<W extends Record<string, unknown>>(number: string, move: Move, initial: W) {
  const place = usePlace(number, move)
  const form = useForm<W>({
    name: place.replaceAll(/[^a-z\d]+/gi, '-'),
    initialValues: { ...initial, ...keptIn<object>('tab', place) },
    onValuesChange: (words) => keepIn('tab', place, words),
  })
  return { form, forget: () => keepIn('tab', place, null) }
}

/** Where the words of one person stand in the tab: whoever signs in after them finds nothing of theirs. */
export const usePlace = (number: string, what: string) => `words ${useMe().id} ${number} ${what}`
