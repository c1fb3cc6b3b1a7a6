import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { addresses, hrefOf } from '../addresses.ts'
import { client, dataOf, type Escalation, problemOf } from '../client.ts'
import { useActions } from '../keyboard/actions.tsx'
import { useGo } from '../navigate.tsx'
import { copyText } from '../parts/copy.ts'
import { texts } from '../texts/texts.ts'

const words = texts.escalation.tools

/** The address of an escalation as it is sent to somebody. */
export const linkTo = (number: string) => location.origin + hrefOf(addresses.escalation(number))

const macroQuery = ({ number, version }: Pick<Escalation, 'number' | 'version'>) => ({
  queryKey: ['escalation', number, 'macro', version] as const,
  queryFn: async () => dataOf(await client.GET('/api/escalations/{id}/macro', { params: { path: { id: number } }, parseAs: 'text' })),
})

/** The case as the text of the help desk's macro. `prepare` reads it ahead: some browsers let nobody copy long after the click. */
export function useMacro(escalation: Escalation) {
  const cache = useQueryClient()
  const prepare = () => void cache.prefetchQuery(macroQuery(escalation))
  const copy = async () => {
    const text = await cache.fetchQuery(macroQuery(escalation)).catch((error: unknown) => {
      notifications.show({ color: 'red', message: problemOf(error).detail })
      return null
    })
    return text !== null && copyText(text)
  }
  return { prepare, copy }
}

/** What can be done with an escalation besides moving it, for the command menu. */
export function useTools(escalation: Escalation, page: boolean) {
  const go = useGo()
  const macro = useMacro(escalation)
  const { number, sop } = escalation
  const say = async (copied: Promise<boolean>) => {
    const done = await copied
    notifications.show({ message: done ? texts.shell.copied : texts.shell.notCopied, color: done ? undefined : 'red' })
  }
  useActions(texts.escalation.tools.group, [
    { id: 'copy-link', label: words.copyLink, run: () => void say(copyText(linkTo(number))) },
    { id: 'copy-macro', label: words.macro, run: () => void say(macro.copy()) },
    { id: 'read-sop', label: words.sop(sop.version), run: () => go(addresses.sopVersion(sop.name, sop.version)) },
    ...(page ? [] : [{ id: 'open-page', label: words.page, run: () => go(addresses.escalation(number)) }]),
  ])
}
