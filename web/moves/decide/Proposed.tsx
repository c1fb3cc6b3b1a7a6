import { Group, Input, List, Radio, Stack, Text } from '@mantine/core'
import type { Escalation } from '../../client.ts'
import { texts } from '../../texts/texts.ts'
import { DecidedBefore } from './DecidedBefore.tsx'
import type { DecideWords } from './DecideForm.tsx'
import classes from './decide.module.css'
import { everyHolds, type Holds, likewise, type Words } from './words.ts'

const words = texts.moves.decide

type Proposal = Escalation['proposal']

function take(form: DecideWords, words: Partial<Words>) {
  form.setValues(words)
  form.getInputNode('reason')?.focus()
}

/** What is answered here: the recommendation, what it rests on, and each assumption to be judged. */
export function Proposed({ escalation, form }: { escalation: Escalation; form: DecideWords }) {
  const { proposal } = escalation
  const { recommendation, references, assumptions, confidence } = proposal
  return (
    <Stack gap="sm">
      <div>
        <Text size="sm" fw={500}>
          {words.proposal}
        </Text>
        <div className={classes.plain}>{recommendation ?? words.noProposal}</div>
      </div>
      {references.length > 0 && <References references={references} />}
      {confidence && (
        <Text size="sm">
          {words.confidence.label}: {words.confidence[confidence]}
        </Text>
      )}
      {assumptions.length > 0 && <Assumptions assumptions={assumptions} form={form} />}
      <DecidedBefore number={escalation.number} onTake={(decided) => take(form, likewise(decided, form.values, proposal.recommendation))} />
    </Stack>
  )
}

function References({ references }: Pick<Proposal, 'references'>) {
  return (
    <div>
      <Text size="sm" fw={500}>
        {words.references}
      </Text>
      <List size="sm">
        {references.map(({ id, title, target, url }) => (
          <List.Item key={id}>{title ?? target ?? url}</List.Item>
        ))}
      </List>
    </div>
  )
}

function Assumptions({ assumptions, form }: Pick<Proposal, 'assumptions'> & { form: DecideWords }) {
  const { holds } = form.values
  const { error, 'data-path': path } = form.getInputProps('assumptions') as ReturnType<typeof form.getInputProps> & { 'data-path': string }
  return (
    <Stack gap="xs" data-path={path}>
      <Text size="sm" fw={500}>
        {words.assumptions}
      </Text>
      {assumptions.map(({ id = '', text }) => (
        <Radio.Group
          key={id}
          label={text}
          labelProps={{ fw: 400 }}
          value={holds[id] ?? null}
          onChange={(value) => form.setFieldValue('holds', { ...holds, [id]: value as Holds })}
        >
          <Group gap="md" mt={4}>
            {everyHolds.map((value) => (
              <Radio key={value} size="xs" value={value} label={words.holds[value]} />
            ))}
          </Group>
        </Radio.Group>
      ))}
      {error && <Input.Error>{error}</Input.Error>}
    </Stack>
  )
}
