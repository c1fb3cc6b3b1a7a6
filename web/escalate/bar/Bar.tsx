import { Button, Group, Text, VisuallyHidden } from '@mantine/core'
import { IconAlertCircle, IconArrowDown, IconCircleCheck } from '@tabler/icons-react'
import { type Finding, problemOf } from '../../client.ts'
import { Keys } from '../../keyboard/Keys.tsx'
import { texts } from '../../texts/texts.ts'
import type { DraftState } from '../draft/state.ts'
import { isOpen } from '../open.ts'
import classes from './Bar.module.css'
import { Standing } from './Standing.tsx'
import type { Stop } from './stops.ts'
import { Unsaved } from './use-submit.ts'

const words = texts.escalate.bar

export const keys = { next: 'mod+.', submit: 'mod+Enter' } as const

type Props = {
  state: DraftState
  /** What the check says; null before it has said anything. */
  findings: readonly Finding[] | null
  /** How many marks are left to mend. */
  marks: number
  stops: readonly Stop[]
  busy: boolean
  /** Why the last try was refused. */
  error: Error | null
  onNext: () => void
  onSubmit: () => void
}

/** Always in view: whether it is saved, whether it is ready, the way to what is open, and the way out. */
export function Bar({ state, findings, marks, stops, busy, error, onNext, onSubmit }: Props) {
  const isReturned = state.escalation?.state === 'returned'
  return (
    <section className={classes.bar} aria-label={words.name}>
      {error && !(error instanceof Unsaved && state.standing === 'saved') && <Refused error={error} />}
      <div className={classes.said}>
        <Readiness findings={findings} marks={marks} clashes={state.clashes.length} />
        <Standing state={state} />
      </div>
      <Group gap="xs" wrap="nowrap">
        {stops.length > 0 && (
          <Button
            size="sm"
            variant="default"
            title={words.nextLong}
            leftSection={<IconArrowDown size={16} aria-hidden />}
            rightSection={<span className={classes.keys}>{<Keys keys={keys.next} />}</span>}
            onClick={onNext}
          >
            {words.next}
          </Button>
        )}
        <Button size="sm" loading={busy} rightSection={<span className={classes.keys}>{<Keys keys={keys.submit} />}</span>} onClick={onSubmit}>
          {isReturned ? words.submit.returned : words.submit.draft}
        </Button>
      </Group>
    </section>
  )
}

/** “3 things are open”, “Ready · 2 pieces of advice” */
function Readiness({ findings, marks, clashes }: { findings: readonly Finding[] | null; marks: number; clashes: number }) {
  const open = findings?.filter(isOpen).length ?? 0
  const advice = (findings?.length ?? 0) - open
  const due = [...(clashes > 0 ? [words.clashes(clashes)] : []), ...(open > 0 ? [words.open(open)] : []), ...(marks > 0 ? [words.marks(marks)] : [])]
  const isReady = findings !== null && open === 0
  const said = [...(isReady ? [words.ready] : findings === null ? [words.checking] : []), ...due, ...(advice > 0 ? [words.advice(advice)] : [])]
  return (
    <Text size="sm" fw={600} className={classes.ready} data-ready={isReady || undefined} role="status">
      {isReady ? <IconCircleCheck size={16} aria-hidden /> : <IconAlertCircle size={16} aria-hidden />}
      <span>{said.join(' · ')}</span>
    </Text>
  )
}

/** What is open stands beside its field and in the count; it is only said. Everything else is written here. */
function Refused({ error }: { error: Error }) {
  const { status, findings, title, detail } = problemOf(error)
  if (findings.length > 0) return <VisuallyHidden role="alert">{detail}</VisuallyHidden>
  const said = error instanceof Unsaved ? texts.escalate.submit.unsaved : status === 412 ? texts.escalate.submit.changed : `${title}: ${detail}`
  return (
    <Text size="sm" role="alert" className={classes.refused}>
      {said}
    </Text>
  )
}
