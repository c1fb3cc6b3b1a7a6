import type { Escalation } from '../client.ts'
import { Joins } from '../joins/Joins.tsx'
import { Moves } from '../moves/Moves.tsx'
import { Precedents } from '../precedents/OfEscalation.tsx'
import { Closing } from './decision/Closing.tsx'
import { Decision } from './decision/Decision.tsx'
import { Head } from './Head.tsx'
import { Ledger } from './Ledger.tsx'
import { LookedFor } from './LookedFor.tsx'
import { Newer } from './Newer.tsx'
import classes from './Panel.module.css'
import { CaseAndRounds } from './rounds/CaseAndRounds.tsx'
import { TicketContext } from './ticket/TicketContext.tsx'
import { Timeline } from './timeline/Timeline.tsx'
import { useTools } from './use-tools.ts'

/** Everything about one escalation, in the order in which people ask: who has it, what can I do, what was decided, what is it about, what happened. */
export function Whole({ escalation, page }: { escalation: Escalation; page: boolean }) {
  useTools(escalation, page)
  return (
    <article className={classes.panel} aria-label={escalation.number}>
      <Head escalation={escalation} page={page} />
      <Newer escalation={escalation} />
      <Moves escalation={escalation} />
      <div className={classes.columns}>
        <div className={classes.main}>
          <Joins escalation={escalation} />
          <Closing escalation={escalation} />
          <Decision escalation={escalation} />
          <Precedents escalation={escalation} />
          <CaseAndRounds escalation={escalation} />
          <LookedFor number={escalation.number} />
        </div>
        <div className={classes.beside}>
          <Timeline escalation={escalation} />
          <Ledger escalation={escalation} />
          <TicketContext escalation={escalation} />
        </div>
      </div>
    </article>
  )
}
