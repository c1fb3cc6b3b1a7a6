import { Stack, Textarea } from '@mantine/core'
import { texts } from '../texts/texts.ts'
import { Assumptions } from './Assumptions.tsx'
import { Choice } from './Choice.tsx'
import { FieldShell } from './FieldShell.tsx'
import { MarkWords } from './FieldWords.tsx'
import { NoSolution } from './NoSolution.tsx'
import { References } from './References.tsx'
import { fieldId, useWriting } from './writing-context.ts'

/** What the writer would do, what supports it, what it rests on and how sure they are. */
export function ProposalRows() {
  return (
    <Stack gap="md">
      <MarkWords path="proposal" />
      <Recommendation />
      <NoSolution />
      <References />
      <Assumptions />
      <Confidence />
    </Stack>
  )
}

function Recommendation() {
  const { draft, change } = useWriting()
  const write = (words: string) => change((draft) => ({ ...draft, proposal: { ...draft.proposal, recommendation: words || null } }))
  return (
    <FieldShell path="proposal.recommendation">
      {(field) => (
        <Textarea
          {...field}
          size="sm"
          autosize
          minRows={3}
          value={draft.proposal.recommendation ?? ''}
          onChange={({ currentTarget: { value } }) => write(value)}
        />
      )}
    </FieldShell>
  )
}

const steps = (['low', 'medium', 'high'] as const).map((value) => ({ value, label: texts.rows.confidence[value] }))

function Confidence() {
  const { draft, change } = useWriting()
  const path = 'proposal.confidence'
  return (
    <FieldShell path={path} group>
      <Choice
        labelledBy={`${fieldId(path)}-label`}
        options={steps}
        value={draft.proposal.confidence}
        onChange={(confidence) => change((draft) => ({ ...draft, proposal: { ...draft.proposal, confidence } }))}
      />
    </FieldShell>
  )
}
