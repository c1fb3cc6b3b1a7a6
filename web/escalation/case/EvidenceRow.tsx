import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { evidenceQuery } from '../../data/evidence.ts'
import { RemovedFile } from '../../parts/RemoveFile.tsx'
import { Thumbnail } from '../../parts/Thumbnail.tsx'
import { texts } from '../../texts/texts.ts'
import classes from './Case.module.css'
import { Place } from './Place.tsx'
import { Prose } from './Prose.tsx'
import { RowOfPlaces } from './Row.tsx'
import { useReading } from './reading.ts'
import { useIsShown } from './use-notes.ts'

const words = texts.escalation.case

const Viewer = lazy(() => import('../../parts/Viewer.tsx').then(({ Viewer }) => ({ default: Viewer })))

/** What can be seen, small, and large when it is opened; or why there is nothing to see. */
export function EvidenceRow() {
  const { evidence, steps, evidenceWaiver } = useReading().written
  const [open, setOpen] = useState<string | null>(null)
  const isShown = useIsShown()
  const list = useRef<HTMLUListElement>(null)
  // Back to the piece that was looked at last, which may be another than the one that was opened.
  const close = () => {
    const seen = open
    flushSync(() => setOpen(null))
    list.current?.querySelector<HTMLElement>(`[data-piece="${seen}"] button`)?.focus()
  }
  const stepOf = (id: string | null) => steps.findIndex((step) => step.id === id) + 1
  return (
    <RowOfPlaces path="evidence" empty={evidence.length === 0 && !isShown('evidenceWaiver', evidenceWaiver === null)}>
      {evidence.length > 0 && (
        <ul ref={list} className={classes.evidence}>
          {evidence.map(({ id, caption, step }) => (
            <li key={id} data-piece={id}>
              <Place path={`evidence[${id}]`}>
                <Thumbnail id={id} caption={caption} onOpen={() => setOpen(id)} />
                <div className={classes.caption}>
                  {caption} {stepOf(step) > 0 && <span className={classes.sub}>{words.shows(stepOf(step))}</span>}
                </div>
                <Removed id={id} />
              </Place>
            </li>
          ))}
        </ul>
      )}
      <Place path="evidenceWaiver" empty={evidenceWaiver === null}>
        <span className={classes.sub}>{words.waived} </span>
        <Prose>{evidenceWaiver}</Prose>
      </Place>
      <Suspense>{open !== null && <Viewer pieces={evidence} open={open} onOpen={setOpen} onClose={close} />}</Suspense>
    </RowOfPlaces>
  )
}

function Removed({ id }: { id: string }) {
  const { data } = useQuery(evidenceQuery(id))
  return data?.removed ? <RemovedFile removed={data.removed} /> : null
}
