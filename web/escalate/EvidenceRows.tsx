import { Stack, VisuallyHidden } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { Fragment, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { EvidenceFile } from '../data/evidence.ts'
import { useActions } from '../keyboard/actions.tsx'
import { Viewer } from '../parts/Viewer.tsx'
import { texts } from '../texts/texts.ts'
import { EvidenceRow } from './EvidenceRow.tsx'
import { FieldShell } from './FieldShell.tsx'
import { FilePicker } from './FilePicker.tsx'
import { focusField, thenFocus } from './focus-field.ts'
import { evidence, type Shown } from './rows.ts'
import { UndoLine } from './UndoLine.tsx'
import { UploadRow } from './UploadRow.tsx'
import { usePastedFiles } from './use-pasted-files.ts'
import { useRows } from './use-rows.ts'
import { useUploads } from './use-uploads.ts'
import { Waiver } from './Waiver.tsx'
import { fieldId, useWriting } from './writing-context.ts'

const words = texts.rows.evidence
const caption = (id: string) => `evidence[${id}].caption`

/** What shows the case: pasted, dropped or chosen, each with its caption and its step; or a sentence why there is nothing to see. */
export function EvidenceRows() {
  const { draft, change } = useWriting()
  const { rows, taken, put, take, bringBack } = useRows(evidence)
  const [open, setOpen] = useState<string | null>(null)
  const [said, say] = useState('')
  const choose = useRef<() => void>(null)
  const waiver = useRef<string | null>(null)
  const arrive = ({ id, name }: EvidenceFile) => {
    const wasHere = isOnUpload(document.activeElement)
    // Something is to be seen now, so nothing needs to be waived.
    waiver.current = draft.evidenceWaiver ?? waiver.current
    flushSync(() => change((draft) => ({ ...draft, evidence: [...draft.evidence, { id, caption: null, step: null }], evidenceWaiver: null })))
    if (wasHere && document.activeElement === document.body) focusField(caption(id))
    say(words.done(name))
  }
  const { uploads, add, retry, drop } = useUploads({ onDone: arrive, onFailed: ({ name }) => say(words.failed(name)) })
  usePastedFiles((files, target) => {
    add(files)
    if (!isInSection(target)) notifications.show({ message: words.added(files.length) })
  })
  useActions(words.title, [{ id: 'evidence-choose', label: words.choose, run: () => choose.current?.() }])
  const undo = taken && <UndoLine what={words.removed(taken.at + 1)} onUndo={() => thenFocus(caption(taken.row.id), bringBack)} />
  const rowOf = (row: Shown, at: number) => (
    <Fragment key={row.id}>
      {taken?.at === at && undo}
      <EvidenceRow row={row} number={at + 1} onChange={put} onOpen={() => setOpen(row.id)} onRemove={() => take(row)} />
    </Fragment>
  )

  return (
    <FieldShell path="evidence" group>
      <Stack gap="sm" mt={4}>
        {rows.map(rowOf)}
        {taken && taken.at >= rows.length && undo}
        {uploads.map((upload) => (
          <UploadRow key={upload.key} upload={upload} onRetry={() => retry(upload.key)} onDrop={() => drop(upload.key)} />
        ))}
        <FilePicker open={choose} onFiles={add} />
        {rows.length === 0 && <Waiver aside={waiver} />}
      </Stack>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      <Viewer pieces={rows} open={open} onOpen={setOpen} onClose={() => setOpen(null)} />
    </FieldShell>
  )
}

const isInSection = (target: EventTarget | null) => target instanceof Node && document.getElementById(fieldId('evidence'))?.contains(target) === true
const isOnUpload = (element: Element | null) => element?.closest('[data-upload]') != null
