import { Textarea } from '@mantine/core'
import { useMemo } from 'react'
import { texts } from '../../texts/texts.ts'
import { MoveForm } from '../MoveForm.tsx'
import { type Opened, useMoveForm } from '../use-move-form.ts'
import { useExtraTitles } from '../use-sop.ts'
import { FieldPicker } from './FieldPicker.tsx'
import { fieldsOfCase } from './fields-of-case.ts'
import { MarkRows } from './MarkRows.tsx'
import { useMarks } from './use-marks.ts'

const words = texts.moves.return

/** Hands it back with marks on the fields to mend: set in the case itself, or chosen here. */
export function ReturnForm({ opened }: { opened: Opened }) {
  const { escalation } = opened
  const extras = useExtraTitles(escalation)
  const fields = useMemo(() => fieldsOfCase(escalation, extras), [escalation, extras])
  const { marks, toggle, put } = useMarks(escalation.number)
  const frame = useMoveForm(opened, {
    move: 'return',
    resource: 'returns',
    initial: { note: '' },
    body: ({ note }) => ({ marks: [...marks], note: note.trim() || null }),
    // That a field is no longer there is said where its mark is.
    place: (field) => field.replace(/^(marks\[\d+\])\.field$/, '$1.mend'),
    after: () => put([]),
  })
  const { form } = frame
  return (
    <MoveForm
      opened={opened}
      frame={frame}
      title={words.title(escalation.number, escalation.author.name)}
      label={words.send(escalation.author.name, marks.length)}
      missing={marks.length === 0 ? words.nothing : null}
      sticky
    >
      <FieldPicker fields={fields} marked={marks.map(({ field }) => field)} onPick={toggle} />
      {marks.length > 0 && <MarkRows fields={fields} form={form} />}
      <Textarea label={words.note} autosize minRows={1} maxRows={6} {...form.getInputProps('note')} />
    </MoveForm>
  )
}
