import { useQuery } from '@tanstack/react-query'
import type { Escalation } from '../../client.ts'
import { happenedQuery } from '../../data/escalations.ts'
import { roundsQuery } from '../../data/rounds.ts'
import { useSop } from '../../moves/use-sop.ts'
import { Loaded } from '../../parts/Loaded.tsx'
import { WordDifference } from '../../parts/WordDifference.tsx'
import { texts } from '../../texts/texts.ts'
import { Notes } from '../case/Notes.tsx'
import { Prose } from '../case/Prose.tsx'
import { type Mark, pathTitle, writtenIn } from '../case/reading.ts'
import { Heading } from '../heading.tsx'
import { CaseSkeleton } from '../PanelSkeleton.tsx'
import { type Change, changedBetween } from './changed.ts'
import { marksByRound } from './marks.ts'
import classes from './Rounds.module.css'

const words = texts.escalation.rounds

/** What changed since the round before, word by word, beside what had been asked; and what was asked and has not changed. */
export function Changed({ escalation }: { escalation: Escalation }) {
  const sop = useSop(escalation) ?? null
  const rounds = useQuery(roundsQuery(escalation.number))
  const events = useQuery(happenedQuery(escalation.number)).data ?? []
  return (
    <Loaded query={rounds} loading={<CaseSkeleton />} empty={null}>
      {(items) => {
        const [before, after] = items.slice(-2)
        if (!before || !after) return null
        const asked = marksByRound(events).get(before.round) ?? []
        const { changes, left } = changedBetween({ before: writtenIn(before.case), after: writtenIn(after.case), sop, asked })
        return (
          <div className={classes.changes}>
            {changes.length === 0 && <p className={classes.nothing}>{words.nothing}</p>}
            {changes.map((change) => (
              <ChangeOfField key={change.path} {...change} />
            ))}
            <Left left={left} titleOf={(path) => pathTitle({ written: writtenIn(after.case), sop }, path)} />
          </div>
        )
      }}
    </Loaded>
  )
}

function ChangeOfField({ title, how, was, is, asked }: Change) {
  return (
    <div className={classes.change}>
      <Heading deeper={1} className={classes.field}>
        {title} <span className={classes.how}>{words.how[how]}</span>
      </Heading>
      <div>
        <Notes marks={asked} findings={[]} />
        {how === 'changed' && <WordDifference was={was} is={is} />}
        {how === 'added' && <Prose>{is}</Prose>}
        {how === 'removed' && <del className={classes.gone}>{was}</del>}
      </div>
    </div>
  )
}

/** Nobody should have to find out by reading that a mark was passed over. */
function Left({ left, titleOf }: { left: readonly Mark[]; titleOf: (path: string) => string }) {
  if (left.length === 0) return null
  return (
    <div className={classes.left}>
      <Heading deeper={1} className={classes.field}>
        {words.notMended}
      </Heading>
      {left.map((mark) => (
        <div key={mark.field + mark.mend} className={classes.change}>
          <span className={classes.field}>{titleOf(mark.field)}</span>
          <Notes marks={[mark]} findings={[]} />
        </div>
      ))}
    </div>
  )
}
