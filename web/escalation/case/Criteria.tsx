import classes from './Case.module.css'
import { Place } from './Place.tsx'
import { Prose } from './Prose.tsx'
import { RowOfPlaces } from './Row.tsx'
import { useReading } from './reading.ts'

/** Why it was escalated, as the SOP puts it, each with its proof. */
export function Criteria() {
  const { written, sop } = useReading()
  const titleOf = (criterion: string) => sop?.criteria.find(({ id }) => id === criterion)?.title ?? criterion.replaceAll('-', ' ')
  return (
    <RowOfPlaces path="criteria" empty={written.criteria.length === 0}>
      <ul className={classes.rows}>
        {written.criteria.map(({ id, criterion, proof }) => (
          <li key={id}>
            <Place path={`criteria[${id}]`}>
              <span className={classes.lead}>{titleOf(criterion)}</span>
            </Place>
            <Place path={`criteria[${id}].proof`} empty={proof === null}>
              <Prose>{proof}</Prose>
            </Place>
          </li>
        ))}
      </ul>
    </RowOfPlaces>
  )
}
