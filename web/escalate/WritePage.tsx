import { useParams, useSearch } from '@tanstack/react-router'
import { addresses } from '../addresses.ts'
import { usualSop } from '../data/sops.ts'
import { useGo } from '../navigate.tsx'
import { BegunForm, NewForm } from './Opened.tsx'
import { useSession } from './use-session.ts'

/** Where an escalation is written: a new one, a draft, or one that came back. */
export function WritePage() {
  const { number } = useParams({ strict: false })
  const { sop = usualSop }: { sop?: string } = useSearch({ strict: false })
  const { key, opened, begun } = useSession(number?.toUpperCase() ?? null, sop)
  const go = useGo()
  if (opened !== null) return <BegunForm key={key} number={opened} />
  const onBegun = (number: string) => {
    begun(number)
    go(addresses.write(number), { replace: true, stay: true })
  }
  return <NewForm key={key} sop={sop} onBegun={onBegun} />
}
