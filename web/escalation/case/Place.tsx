import { IconFlag } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useMarking } from '../../moves/marking.tsx'
import { texts } from '../../texts/texts.ts'
import { Notes } from './Notes.tsx'
import { placeOf } from './order.ts'
import classes from './Place.module.css'
import { pathTitle, useReading } from './reading.ts'
import { notesAt, useIsShown } from './use-notes.ts'

type Props = {
  path: string
  /** Nothing has been written here. */
  empty?: boolean
  /** Flows with the words around it. */
  inline?: boolean
  children?: ReactNode
}

/** One place of the case: links lead to it, Tier 2 marks it, and what was said about it stands below it. */
export function Place({ path, empty = false, inline = false, children }: Props) {
  const reading = useReading()
  const isShown = useIsShown()
  if (!isShown(path, empty)) return null
  const notes = notesAt(reading, path)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in; this is read
    <div className={classes.place} data-inline={inline || undefined} role="group" aria-label={pathTitle(reading, path)} {...anchorOf(reading, path)}>
      {empty ? <span className={classes.none}>{texts.escalation.case.none}</span> : children}
      <MarkTarget path={path} />
      <Notes {...notes} />
    </div>
  )
}

/** The same for a part that has places of its own: its name stands for the whole. */
export function WholePlace({ path, children }: { path: string; children: ReactNode }) {
  const reading = useReading()
  return (
    <div className={classes.place} data-inline {...anchorOf(reading, path)}>
      {children}
      <MarkTarget path={path} />
    </div>
  )
}

// Focus may come by a link, and not by Tab: there is nothing to press.
const anchorOf = ({ live }: { live: boolean }, path: string) => (live ? { id: path, tabIndex: -1 } : {})

/** While Tier 2 chooses what to mend, the whole place is the button; what lies under it (links, pictures) waits. */
function MarkTarget({ path }: { path: string }) {
  const reading = useReading()
  const { active, marks, toggle } = useMarking()
  if (!active || !reading.live) return null
  const mark = marks.find(({ field }) => placeOf(field) === path)
  const label = texts.escalation.marks.mark(pathTitle(reading, path))
  return (
    <>
      <button
        type="button"
        className={classes.target}
        aria-pressed={mark !== undefined}
        aria-label={label}
        title={label}
        onClick={() => toggle(mark?.field ?? path)}
      />
      {mark && (
        <span className={classes.marked} aria-hidden>
          <IconFlag size={12} />
          {texts.escalation.marks.marked}
        </span>
      )}
    </>
  )
}
