import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Escalation } from '../../client.ts'
import { happenedQuery } from '../../data/escalations.ts'
import { type Round, roundsQuery } from '../../data/rounds.ts'
import { sopVersionQuery } from '../../data/sops.ts'
import { Loaded } from '../../parts/Loaded.tsx'
import { When } from '../../parts/When.tsx'
import { texts } from '../../texts/texts.ts'
import { Case } from '../case/Case.tsx'
import { type Mark, writtenIn } from '../case/reading.ts'
import { CaseSkeleton } from '../PanelSkeleton.tsx'
import { marksByRound } from './marks.ts'
import classes from './Rounds.module.css'

const words = texts.escalation.rounds

/** Each round as it was submitted, with what was asked for then. Nothing of it is read before somebody opens it. */
export function History({ escalation: { number, sop } }: { escalation: Escalation }) {
  return (
    <Folded title={words.history} className={classes.history}>
      <Rounds number={number} sop={sop.name} />
    </Folded>
  )
}

function Rounds({ number, sop }: { number: string; sop: string }) {
  const marks = marksByRound(useQuery(happenedQuery(number)).data ?? [])
  return (
    <Loaded query={useQuery(roundsQuery(number))} loading={<CaseSkeleton />} empty={null}>
      {(rounds) => rounds.toReversed().map((round) => <OneRound key={round.round} round={round} sop={sop} marks={marks.get(round.round) ?? []} />)}
    </Loaded>
  )
}

function OneRound({ round, sop, marks }: { round: Round; sop: string; marks: readonly Mark[] }) {
  const title = (
    <>
      {words.round(round.round)}, <When at={round.at} />
      {marks.length > 0 && <span className={classes.how}> {words.marked(marks.length)}</span>}
    </>
  )
  return (
    <Folded title={title} className={classes.round}>
      <AsItWas round={round} sop={sop} marks={marks} />
    </Folded>
  )
}

function AsItWas({ round, sop, marks }: { round: Round; sop: string; marks: readonly Mark[] }) {
  const { data, isPending } = useQuery(sopVersionQuery(sop, round.sopVersion))
  if (isPending) return <CaseSkeleton />
  return <Case written={writtenIn(round.case)} sop={data?.sop ?? null} marks={marks} findings={round.findings} live={false} />
}

/** Its content is drawn, and asked for, from when it is first opened. */
function Folded({ title, className, children }: { title: ReactNode; className: string | undefined; children: ReactNode }) {
  const [open, setOpen] = useState(false)
  return (
    <details className={className} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{title}</summary>
      {open && <div className={classes.unfolded}>{children}</div>}
    </details>
  )
}
