import type { ReactNode } from 'react'
import { Heading } from '../heading.tsx'
import classes from './Case.module.css'
import { Notes } from './Notes.tsx'
import { WholePlace } from './Place.tsx'
import { sopTitle, useReading } from './reading.ts'
import { notesAt, useIsShown } from './use-notes.ts'

type Props = {
  path: string
  /** Instead of what the SOP calls it. */
  label?: string
  empty: boolean
  children: ReactNode
}

/** One part of the case, with what the SOP calls it beside it. `children` is its one place. */
export function Row({ path, label, empty, children }: Props) {
  const { sop } = useReading()
  const isShown = useIsShown()
  if (!isShown(path, empty)) return null
  return (
    <div className={classes.row}>
      <Heading deeper={1} className={classes.label}>
        {label ?? sopTitle(sop, path)}
      </Heading>
      <div className={classes.body}>{children}</div>
    </div>
  )
}

/** A part that has places of its own. Its name can be marked as well: something may be missing as a whole. */
export function RowOfPlaces({ path, label, empty, children }: Props) {
  const reading = useReading()
  const isShown = useIsShown()
  if (!isShown(path, empty)) return null
  return (
    <div className={classes.row}>
      <Heading deeper={1} className={classes.label}>
        <WholePlace path={path}>{label ?? sopTitle(reading.sop, path)}</WholePlace>
      </Heading>
      <div className={classes.body}>
        {children}
        <Notes {...notesAt(reading, path)} />
      </div>
    </div>
  )
}
