import { texts } from '../../texts/texts.ts'
import classes from './Case.module.css'
import { Place } from './Place.tsx'
import { Prose } from './Prose.tsx'
import { RowOfPlaces } from './Row.tsx'
import { useReading } from './reading.ts'
import { Verdict } from './Verdict.tsx'

/** What was tested, confirmed or ruled out, one a row: the verdict as a word and a sign, what was done, what was seen. */
export function Steps() {
  const { steps } = useReading().written
  return (
    <RowOfPlaces path="steps" empty={steps.length === 0}>
      <ol className={classes.steps} aria-label={texts.escalation.case.steps}>
        {steps.map(({ id, did, verdict, saw }) => (
          <li key={id} className={classes.step}>
            <div className={classes.verdict}>
              <Place path={`steps[${id}].verdict`} empty={verdict === null} inline>
                {verdict && <Verdict verdict={verdict} />}
              </Place>
            </div>
            <div>
              <Place path={`steps[${id}].did`} empty={did === null}>
                <div className={classes.lead}>
                  <Prose>{did}</Prose>
                </div>
              </Place>
              <Place path={`steps[${id}].saw`} empty={saw === null}>
                <Prose>{saw}</Prose>
              </Place>
            </div>
          </li>
        ))}
      </ol>
    </RowOfPlaces>
  )
}
