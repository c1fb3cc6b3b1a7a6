import { Alert, Button, Group, List, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { addresses } from '../addresses.ts'
import { type Escalation, type Problem, problemOf } from '../client.ts'
import { PageLink } from '../navigate.tsx'
import { FormRefusal } from '../parts/form-problems.tsx'
import { Refusal } from '../parts/Refusal.tsx'
import { texts } from '../texts/texts.ts'
import { Changed } from './Changed.tsx'

const { form: words, changed } = texts.moves

type Props = {
  error: Error
  /** Fields whose problem stands beside them. */
  homed: readonly string[]
  escalation: Escalation
  /** Reads it again and lets the refusal go. */
  onReread: () => void
  /** Somebody wrote something that is still here. */
  hasWords?: boolean
  onRetry?: () => void
}

/** Why a move was refused, and the way out: what changed meanwhile, what is to mend, or whom to ask. */
export function MoveRefusal({ error, homed, escalation, onReread, hasWords = false, onRetry }: Props) {
  const problem = problemOf(error)
  if (problem.status === 412) return <Stale {...{ problem, escalation, onReread, hasWords }} />
  if (problem.findings.length > 0) return <Open problem={problem} number={escalation.number} />
  return (
    <FormRefusal error={error} fields={homed}>
      {onRetry && (
        <Button size="xs" variant="default" onClick={onRetry}>
          {words.again}
        </Button>
      )}
    </FormRefusal>
  )
}

/** It changed under their hands: theirs is kept, and what the other did is shown. */
function Stale({ problem, escalation, onReread, hasWords }: Pick<Props, 'escalation' | 'onReread' | 'hasWords'> & { problem: Problem }) {
  return (
    <Alert color="yellow" role="alert" title={changed.title(escalation.number)} icon={<IconAlertTriangle aria-hidden />}>
      <Stack gap="xs" align="flex-start">
        {problem.changed.length > 0 ? <Changed changed={problem.changed} escalation={escalation} /> : <Text size="sm">{problem.detail}</Text>}
        {hasWords && <Text size="sm">{changed.kept}</Text>}
        <Button size="xs" variant="default" onClick={onReread}>
          {hasWords ? words.reread : words.rereadMove}
        </Button>
      </Stack>
    </Alert>
  )
}

/** What the SOP's check found open, each with the way to its field. */
function Open({ problem: { title, detail, findings }, number }: { problem: Problem; number: string }) {
  return (
    <Refusal title={title} detail={detail}>
      <List size="sm" spacing={4}>
        {findings.map(({ field, rule, message, mend }) => (
          <List.Item key={`${field} ${rule}`}>
            <PageLink address={addresses.write(number, field)}>{message}</PageLink> {mend}
          </List.Item>
        ))}
      </List>
      <Group>
        <PageLink address={addresses.write(number)} size="sm">
          {words.write}
        </PageLink>
      </Group>
    </Refusal>
  )
}
