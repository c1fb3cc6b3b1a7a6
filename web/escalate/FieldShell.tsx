import { Box, Group, Input, Text, VisuallyHidden } from '@mantine/core'
import type { FocusEvent, ReactNode } from 'react'
import { askedAt } from './asked.ts'
import classes from './Field.module.css'
import { DeskWords, FindingWords, MarkWords } from './FieldWords.tsx'
import { isOpen } from './open.ts'
import { Why } from './Why.tsx'
import { fieldId, useWriting } from './writing-context.ts'

/** To be spread on one of Mantine's inputs: what is said of the field is drawn there, and read out with it. */
type FieldProps = ReturnType<typeof useField>

type Named = {
  path: string
  /** Instead of the SOP's title. */
  label?: ReactNode
  /** Read out but not drawn, where a row or a column says it to the eye. */
  hideLabel?: boolean
}
type OneInput = Named & { group?: false; children: (field: FieldProps) => ReactNode }
/** More inputs than one: a named group, to the first input of which findings lead. */
type Several = Named & { group: true; children: ReactNode }

/** One field of the form: its name and why it is asked for, what a colleague marked, the input, and what the SOP's check says of it. */
export function FieldShell(props: OneInput | Several) {
  return props.group ? <GroupShell {...props} /> : <InputShell {...props} />
}

function InputShell({ path, label, hideLabel = false, children }: OneInput) {
  const field = useField(path)
  return (
    <Box className={classes.field}>
      <FieldLabel path={path} label={label} hidden={hideLabel} />
      {children(field)}
    </Box>
  )
}

function GroupShell({ path, label, hideLabel = false, children }: Several) {
  const { leave, findingsAt, markAt, desk } = useWriting()
  const id = fieldId(path)
  const findings = findingsAt(path)
  const left = (event: FocusEvent) => event.currentTarget.contains(event.relatedTarget) || leave(path)
  return (
    <Box className={classes.field} role="group" id={id} aria-labelledby={`${id}-label`} aria-describedby={`${id}-mark ${id}-findings`} onBlur={left}>
      <FieldLabel path={path} label={label} hidden={hideLabel} ofGroup />
      <Box id={`${id}-mark`} className={classes.words} hidden={!markAt(path)}>
        <MarkWords path={path} />
      </Box>
      {children}
      <Box id={`${id}-findings`} className={classes.words} hidden={findings.length === 0 && desk.noteAt(path) === null}>
        <FindingWords findings={findings} />
        <DeskWords path={path} />
      </Box>
    </Box>
  )
}

function FieldLabel({ path, label, hidden, ofGroup = false }: { path: string; label: ReactNode; hidden: boolean; ofGroup?: boolean }) {
  const { sop } = useWriting()
  const { title, question, needed } = askedAt(sop, path)
  const id = fieldId(path)
  const words = (
    <Input.Label id={`${id}-label`} labelElement={ofGroup ? 'div' : 'label'} htmlFor={ofGroup ? undefined : id} required={needed} className={classes.label}>
      {label ?? title}
    </Input.Label>
  )
  if (hidden) return <VisuallyHidden>{words}</VisuallyHidden>
  return (
    <Group gap={2} wrap="nowrap" mih={24}>
      {words}
      <Why path={path} />
      {ofGroup && question !== null && question !== title && (
        <Text size="xs" c="dimmed" className={classes.question}>
          {question}
        </Text>
      )}
    </Group>
  )
}

/** Findings that hold the escalation up make the input invalid; what is only advised is said beneath it. */
function useField(path: string) {
  const { sop, leave, findingsAt, markAt, desk } = useWriting()
  const { placeholder, needed } = askedAt(sop, path)
  const findings = findingsAt(path)
  const words =
    findings.length > 0 || desk.noteAt(path) !== null ? (
      <>
        <FindingWords findings={findings} />
        <DeskWords path={path} />
      </>
    ) : undefined
  const open = findings.some(isOpen)
  return {
    id: fieldId(path),
    'aria-required': needed || undefined,
    placeholder,
    description: markAt(path) ? <MarkWords path={path} /> : undefined,
    error: open ? words : undefined,
    success: open ? undefined : words,
    withSuccessStyles: false,
    inputWrapperOrder: ['description' as const, 'input' as const, 'error' as const],
    onBlur: () => leave(path),
  }
}
