import { SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { atLeast } from '#src/people/person.ts'
import type { Escalation } from '../../client.ts'
import { useMe } from '../../data/me.ts'
import { sopVersionQuery } from '../../data/sops.ts'
import { useMarking } from '../../moves/marking.tsx'
import { texts } from '../../texts/texts.ts'
import { Case } from '../case/Case.tsx'
import { writtenIn } from '../case/reading.ts'
import { Heading } from '../heading.tsx'
import { CaseSkeleton } from '../PanelSkeleton.tsx'
import { Changed } from './Changed.tsx'
import { History } from './History.tsx'
import classes from './Rounds.module.css'

const words = texts.escalation.rounds

type View = 'changed' | 'whole'

/** The case; of one that has come back, first what changed, for whoever has to judge it. */
export function CaseAndRounds({ escalation }: { escalation: Escalation }) {
  const title = useId()
  const [chosen, choose] = useState<View | null>(null)
  const usual = useUsualView(escalation)
  const { active } = useMarking()
  const view = active ? 'whole' : (chosen ?? usual)
  const { rounds } = escalation
  return (
    <section aria-labelledby={title} className={classes.part}>
      <div className={classes.head}>
        <Heading id={title} className={classes.title}>
          {texts.escalation.case.title}
        </Heading>
        {rounds > 1 && (
          <SegmentedControl<View>
            size="xs"
            aria-label={words.switch}
            value={view}
            onChange={choose}
            disabled={active}
            data={[
              { value: 'changed', label: words.changed(rounds - 1) },
              { value: 'whole', label: words.whole },
            ]}
          />
        )}
      </div>
      {view === 'changed' && rounds > 1 ? <Changed escalation={escalation} /> : <Now escalation={escalation} />}
      {(rounds > 1 || (rounds === 1 && escalation.state === 'returned')) && <History escalation={escalation} />}
    </section>
  )
}

/** Tier 2 has read it once and wants to see what became of what they asked; a link to a field wants the field. */
function useUsualView({ rounds, state, author }: Escalation): View {
  const me = useMe()
  const { hash } = useLocation()
  const judges = atLeast('tier2', me) && author.id !== me.id && ['submitted', 'accepted'].includes(state)
  return rounds > 1 && judges && hash === '' ? 'changed' : 'whole'
}

function Now({ escalation }: { escalation: Escalation }) {
  const { sop, marks, findings } = escalation
  const { data, isPending } = useQuery(sopVersionQuery(sop.name, sop.version))
  if (isPending) return <CaseSkeleton />
  return <Case written={writtenIn(escalation)} sop={data?.sop ?? null} marks={marks} findings={findings} live />
}
