import { useForm } from '@mantine/form'
import { useMe } from '../data/me.ts'
import { keepIn, keptIn } from '../kept.ts'

/** The words of one form for one escalation: `what` is the move, or what else is made of it. They stay in this tab until they were sent, whatever is opened and closed meanwhile. */
export function useWords<W extends Record<string, unknown>>(number: string, what: string, initial: W) {
  const place = usePlace(number, what)
  const form = useForm<W>({
    name: place.replaceAll(/[^a-z\d]+/gi, '-'),
    initialValues: { ...initial, ...keptIn<object>('tab', place) },
    onValuesChange: (words) => keepIn('tab', place, words),
  })
  return { form, forget: () => keepIn('tab', place, null) }
}

/** Where the words of one person stand in the tab: whoever signs in after them finds nothing of theirs. */
export const usePlace = (number: string, what: string) => `words ${useMe().id} ${number} ${what}`
