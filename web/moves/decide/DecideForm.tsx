import { SimpleGrid, Stack, Text, Textarea } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useDeferredValue } from 'react'
import type { Escalation } from '../../client.ts'
import { useZone } from '../../parts/When.tsx'
import { WordDifference } from '../../parts/WordDifference.tsx'
import { texts } from '../../texts/texts.ts'
import { MoveForm } from '../MoveForm.tsx'
import { type Opened, useMoveForm } from '../use-move-form.ts'
import { WordingField } from '../WordingField.tsx'
import { Carrier } from './Carrier.tsx'
import { Choices } from './Choices.tsx'
import { Proposed } from './Proposed.tsx'
import { bodyOf, notTicked, placeOf, type Words, wordsFor } from './words.ts'

const words = texts.moves.decide

export type DecideWords = UseFormReturnType<Words>

/** Tier 2's answer, beside the proposal that it answers. */
export function DecideForm({ opened }: { opened: Opened }) {
  const { escalation } = opened
  const zone = useZone()
  const frame = useMoveForm(opened, {
    move: 'decide',
    resource: 'decisions',
    initial: wordsFor(escalation),
    body: (written) => bodyOf(written, escalation, zone),
    place: placeOf,
  })
  const { form } = frame
  const waiting = escalation.state === 'submitted'
  return (
    <MoveForm
      opened={opened}
      frame={frame}
      title={words.title(escalation.number)}
      label={waiting ? words.sendFirst : words.send}
      missing={missing(form.values, escalation)}
    >
      {waiting && (
        <Text size="sm" c="dimmed">
          {words.acceptsFirst}
        </Text>
      )}
      <SimpleGrid type="container" cols={{ base: 1, '640px': 2 }} spacing="lg" verticalSpacing="md">
        <Proposed escalation={escalation} form={form} />
        <Stack gap="sm">
          <Choices {...form.getInputProps('decision')} />
          <Answer form={form} proposed={escalation.proposal.recommendation ?? ''} />
          <Textarea label={words.reason} description={words.reasonHint} autosize minRows={2} maxRows={10} {...form.getInputProps('reason')} />
          <Carrier form={form} author={escalation.author.name} />
          <WordingField label={words.wording} hint={words.wordingHint} {...form.getInputProps('customerWording')} />
        </Stack>
      </SimpleGrid>
    </MoveForm>
  )
}

/** What is to be done, where it is not what was proposed; drawn against the proposal word by word while it is written. */
function Answer({ form, proposed }: { form: DecideWords; proposed: string }) {
  const { decision, changed } = form.values
  const written = useDeferredValue(changed)
  if (decision === 'replaced') return <Textarea label={words.answer.replacement} autosize minRows={3} maxRows={14} {...form.getInputProps('replacement')} />
  if (decision !== 'with-changes') return null
  return (
    <Stack gap={6}>
      <Textarea label={words.answer.changed} autosize minRows={3} maxRows={14} {...form.getInputProps('changed')} />
      <Text size="xs" c="dimmed">
        {written === proposed ? words.unchanged : words.difference}
      </Text>
      {written !== proposed && (
        <Text size="sm" component="div">
          <WordDifference was={proposed} is={written} />
        </Text>
      )}
    </Stack>
  )
}

function missing(written: Words, escalation: Escalation): string | null {
  if (written.decision === null) return words.missing.choice
  const open = notTicked(written, escalation)
  return open > 0 ? words.missing.assumptions(open) : null
}
