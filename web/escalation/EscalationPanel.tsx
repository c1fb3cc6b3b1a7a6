import { MarkingProvider } from '../moves/marking.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { Gone, isGone } from './Gone.tsx'
import { HeadingLevel } from './heading.tsx'
import { PanelSkeleton } from './PanelSkeleton.tsx'
import { useEscalation } from './use-escalation.ts'
import { Whole } from './Whole.tsx'

/** One escalation, whole: who holds it, what can be done, the case, what happened. Also stands beside the queue's list. */
export function EscalationPanel({ number, page = false }: { number: string; page?: boolean }) {
  const query = useEscalation(number)
  if (query.data === undefined && isGone(query.error)) return <Gone error={query.error} />
  return (
    <Loaded query={query} loading={<PanelSkeleton />} empty={null}>
      {(escalation) => (
        // Marks, drafts and what is open belong to one escalation; the next begins afresh.
        <MarkingProvider key={escalation.number}>
          <HeadingLevel value={page ? 2 : 3}>
            <Whole escalation={escalation} page={page} />
          </HeadingLevel>
        </MarkingProvider>
      )}
    </Loaded>
  )
}
