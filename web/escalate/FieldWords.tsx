import { Text } from '@mantine/core'
import { IconAlertCircle, IconBulb, IconCheck, IconHeadset, IconPencil } from '@tabler/icons-react'
import type { Finding } from '../client.ts'
import { texts } from '../texts/texts.ts'
import classes from './Field.module.css'
import { isOpen } from './open.ts'
import { useWriting } from './writing-context.ts'

const escalate = texts.escalate

/** What the SOP's check says of a field, and how to mend it. */
export function FindingWords({ findings }: { findings: readonly Finding[] }) {
  return findings.map((finding) => (
    <span key={finding.rule + finding.message} className={classes.finding} data-open={isOpen(finding) || undefined}>
      {isOpen(finding) ? <IconAlertCircle size={14} aria-hidden /> : <IconBulb size={14} aria-hidden />}
      <span>
        <b>{isOpen(finding) ? escalate.severity.open : escalate.severity.advice}</b> {finding.message} {finding.mend}
      </span>
    </span>
  ))
}

/** What a colleague asked to have mended here: “Tomás: Which role, in which plan?”. Struck off once the words have changed. */
export function MarkWords({ path }: { path: string }) {
  const { markAt, isMended } = useWriting()
  const mark = markAt(path)
  if (!mark) return null
  const mended = isMended(path)
  return (
    <span className={classes.mark} data-mended={mended || undefined}>
      {mended ? <IconCheck size={14} aria-hidden /> : <IconPencil size={14} aria-hidden />}
      <span>
        <b>{mark.by ? `${mark.by.name}:` : texts.escalation.marks.sopAsks}</b> {mended ? <s>{mark.mend}</s> : mark.mend}
        {mended && <Text span size="xs" fw={600}>{` ${escalate.mended}`}</Text>}
      </span>
    </span>
  )
}

/** That a value came from the help desk, or why none did. */
export function DeskWords({ path }: { path: string }) {
  const note = useWriting().desk.noteAt(path)
  if (!note) return null
  return (
    <span className={classes.finding}>
      <IconHeadset size={14} aria-hidden />
      <span>{'from' in note ? escalate.desk.from : note.because}</span>
    </span>
  )
}
