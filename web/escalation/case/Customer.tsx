import { Fragment } from 'react'
import { texts } from '../../texts/texts.ts'
import classes from './Case.module.css'
import { Place } from './Place.tsx'
import { Prose } from './Prose.tsx'
import { RowOfPlaces } from './Row.tsx'
import { type Sop, useReading } from './reading.ts'
import { useIsShown } from './use-notes.ts'

const words = texts.escalation.case

/** “Harbour Lane Books · Merchant · Growth plan · healthy”, and what else is to be known beneath. */
export function Customer() {
  const { written, sop } = useReading()
  const isShown = useIsShown()
  const { name, persona, plan, health, notes } = written.customer
  const inLine = [
    { path: 'customer.name', said: name && <b>{name}</b> },
    { path: 'customer.persona', said: persona && titleIn(sop?.vocabularies.personas, persona) },
    { path: 'customer.plan', said: plan && words.plan(titleIn(sop?.vocabularies.plans, plan)) },
    { path: 'customer.health', said: health && words.health[health] },
  ].filter(({ path, said }) => isShown(path, said === null))
  return (
    <RowOfPlaces path="customer" label={words.customer} empty={[name, persona, plan, health, notes].every((value) => value === null)}>
      <div>
        {inLine.map(({ path, said }, at) => (
          <Fragment key={path}>
            {at > 0 && <span className={classes.dot}> · </span>}
            <Place path={path} empty={said === null} inline>
              {said}
            </Place>
          </Fragment>
        ))}
      </div>
      <Place path="customer.notes" empty={notes === null}>
        <Prose>{notes}</Prose>
      </Place>
    </RowOfPlaces>
  )
}

const titleIn = (known: Sop['vocabularies']['plans'] | undefined, value: string) => known?.find((one) => one.value === value)?.title ?? value
