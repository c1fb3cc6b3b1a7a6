import type { ReactNode } from 'react'
import { texts } from '../../texts/texts.ts'
import classes from './Case.module.css'
import { Notes } from './Notes.tsx'
import { Place, WholePlace } from './Place.tsx'
import { Prose } from './Prose.tsx'
import { Reference } from './Reference.tsx'
import { RowOfPlaces } from './Row.tsx'
import { sopTitle, useReading } from './reading.ts'
import { notesAt, useIsShown } from './use-notes.ts'

/** What the agent would do, on what it rests, what it assumes, and how sure they are. */
export function Proposal() {
  const { written, sop } = useReading()
  const { recommendation, references, assumptions, confidence } = written.proposal
  const empty = recommendation === null && confidence === null && references.length + assumptions.length === 0
  return (
    <RowOfPlaces path="proposal" label={sopTitle(sop, 'proposal.recommendation')} empty={empty}>
      <Place path="proposal.recommendation" empty={recommendation === null}>
        <Prose>{recommendation}</Prose>
      </Place>
      <List path="proposal.references" empty={references.length === 0}>
        {references.map((reference) => (
          <li key={reference.id}>
            <Place path={`proposal.references[${reference.id}]`} inline>
              <Reference {...reference} />
            </Place>
          </li>
        ))}
      </List>
      <List path="proposal.assumptions" empty={assumptions.length === 0}>
        {assumptions.map(({ id, text }) => (
          <li key={id}>
            <Place path={`proposal.assumptions[${id}].text`}>
              <Prose>{text}</Prose>
            </Place>
          </li>
        ))}
      </List>
      <Place path="proposal.confidence" empty={confidence === null} inline>
        <span className={classes.sub}>{texts.escalation.case.sure}: </span>
        {confidence && texts.escalation.case.confidence[confidence]}
      </Place>
    </RowOfPlaces>
  )
}

function List({ path, empty, children }: { path: string; empty: boolean; children: ReactNode }) {
  const reading = useReading()
  const isShown = useIsShown()
  if (!isShown(path, empty)) return null
  const title = sopTitle(reading.sop, path)
  return (
    <div>
      <WholePlace path={path}>
        <span className={classes.sub}>
          {title}
          {empty && `: ${texts.escalation.case.none}`}
        </span>
      </WholePlace>
      {!empty && (
        <ul className={classes.bullets} aria-label={title}>
          {children}
        </ul>
      )}
      <Notes {...notesAt(reading, path)} />
    </div>
  )
}
