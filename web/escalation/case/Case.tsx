import { resolvePath } from '#src/cases/paths.ts'
import { texts } from '../../texts/texts.ts'
import { useHash } from '../use-hash.ts'
import classes from './Case.module.css'
import { Criteria } from './Criteria.tsx'
import { Customer } from './Customer.tsx'
import { EvidenceRow } from './EvidenceRow.tsx'
import { Extra } from './Extra.tsx'
import { Notes } from './Notes.tsx'
import { type Part, partsOf } from './order.ts'
import { Place } from './Place.tsx'
import { Proposal } from './Proposal.tsx'
import { Prose } from './Prose.tsx'
import { Row, RowOfPlaces } from './Row.tsx'
import { type Reading, ReadingContext, useReading } from './reading.ts'
import { Steps } from './Steps.tsx'
import { Ticket } from './Ticket.tsx'

/** A case as people read it, in the order of its SOP. */
export function Case(reading: Reading) {
  useHash(reading.live)
  return (
    <ReadingContext value={reading}>
      <div className={classes.case}>
        {partsOf(reading.sop, reading.written).map((part) => (
          <PartOfCase key={part.name} {...part} />
        ))}
        <Unplaced />
        <NotesOnWhatIsGone />
      </div>
    </ReadingContext>
  )
}

function PartOfCase({ kind, name }: Part) {
  if (kind === 'extra') return <Extra name={name} />
  switch (name) {
    case 'ticket':
      return <Ticket />
    case 'customer':
      return <Customer />
    case 'criteria':
      return <Criteria />
    case 'ask':
    case 'blocker':
      return <Words field={name} />
    case 'steps':
      return <Steps />
    case 'evidence':
      return <EvidenceRow />
    case 'proposal':
      return <Proposal />
  }
}

function Words({ field }: { field: 'ask' | 'blocker' }) {
  const words = useReading().written[field]
  return (
    <Row path={field} empty={words === null}>
      <Place path={field} empty={words === null}>
        <Prose>{words}</Prose>
      </Place>
    </Row>
  )
}

function Unplaced() {
  const { unplaced } = useReading().written
  if (unplaced.length === 0) return null
  return (
    <RowOfPlaces path="unplaced" label={texts.escalation.case.unplaced} empty={false}>
      <Prose>{unplaced.join('\n')}</Prose>
    </RowOfPlaces>
  )
}

/** A mark stays although the row it was set on has been taken out since. */
function NotesOnWhatIsGone() {
  const { written, sop, marks } = useReading()
  const extras = [...(sop?.extra.map(({ id }) => id) ?? []), ...Object.keys(written.extra)]
  const gone = marks.filter(({ field }) => resolvePath(written, field, extras) === null)
  if (gone.length === 0) return null
  return (
    <RowOfPlaces path="gone" label={texts.escalation.marks.gone} empty={false}>
      <Notes marks={gone} findings={[]} />
    </RowOfPlaces>
  )
}
