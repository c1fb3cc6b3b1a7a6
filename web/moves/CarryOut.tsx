import { Box, Group, Radio, Stack, Text, Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Escalation } from '../client.ts'
import { CopyButton } from '../parts/CopyButton.tsx'
import { When } from '../parts/When.tsx'
import { texts } from '../texts/texts.ts'
import { MoveForm } from './MoveForm.tsx'
import type { BodyOf } from './send-move.ts'
import { type Opened, useMoveForm } from './use-move-form.ts'
import { useWords } from './use-words.ts'
import { WordingField } from './WordingField.tsx'

const words = texts.moves.close

type Told = Extract<BodyOf<'closings'>, { outcome: 'carried-out' }>['customerTold']
type Words = { done: string; customerTold: Told | null }
const initial: Words = { done: '', customerTold: null }

/** A small list for whoever carries it out: what to do, what to tell the customer, and what was done. Then it is closed. */
export function CarryOut({ opened }: { opened: Opened }) {
  const { escalation } = opened
  const frame = useMoveForm(opened, {
    move: 'close',
    resource: 'closings',
    initial,
    body: ({ done, customerTold }) => ({ outcome: 'carried-out', done, customerTold: customerTold ?? 'yes' }),
  })
  const { form } = frame
  const missing = form.values.customerTold === null ? words.missing : null
  return (
    <MoveForm opened={opened} frame={frame} title={words.title(escalation.number)} label={words.send(escalation.number)} missing={missing}>
      <Stack component="ol" gap="sm" m={0} pl="lg">
        <li>
          <ToDo escalation={escalation} />
        </li>
        <li>
          <Stack gap={6}>
            <ForCustomer escalation={escalation} />
            <Radio.Group label={words.told} {...form.getInputProps('customerTold')}>
              <Group gap="md" mt={4}>
                <Radio value="yes" label={words.toldChoices.yes} />
                <Radio value="no-need" label={words.toldChoices['no-need']} />
              </Group>
            </Radio.Group>
          </Stack>
        </li>
        <li>
          <Textarea label={words.done} placeholder={words.donePlaceholder} autosize minRows={2} maxRows={8} {...form.getInputProps('done')} />
        </li>
      </Stack>
    </MoveForm>
  )
}

/** What was decided, as something to do; with who outside does it, and by when. */
function ToDo({ escalation: { decision, proposal } }: { escalation: Escalation }) {
  if (!decision) return null
  const { carryOut, answer, reason } = decision
  const declined = decision.decision === 'declined'
  return (
    <Stack gap={4}>
      <Label>{words.toDo}</Label>
      <Plain>{declined ? words.declined : (answer ?? proposal.recommendation)}</Plain>
      {declined && <Plain>{`${words.why}: ${reason}`}</Plain>}
      {carryOut.by === 'outside' && (
        <Text size="sm">
          {words.outside(carryOut.who ?? '')}
          {carryOut.until && (
            <>
              , {words.by} <When at={carryOut.until} />
            </>
          )}
        </Text>
      )}
    </Stack>
  )
}

/** The words that were offered for the customer, to change as people like before they copy them. */
function ForCustomer({ escalation: { number, decision } }: { escalation: Escalation }) {
  // Kept like the rest, and sent to nobody: no text from here ever reaches a customer by itself.
  const { form } = useWords(`${number} customer`, 'close', { wording: decision?.customerWording ?? '' })
  const { wording } = form.values
  return (
    <Stack gap={6} align="flex-start">
      <WordingField label={words.customer} hint={decision?.customerWording ? words.wordingHint : words.noWording} {...form.getInputProps('wording')} />
      {wording.trim() !== '' && <CopyButton text={wording} label={words.copy} size="xs" />}
    </Stack>
  )
}

const Label = ({ children }: { children: ReactNode }) => (
  <Text size="sm" fw={500}>
    {children}
  </Text>
)

const Plain = ({ children }: { children: ReactNode }) => (
  <Box fz="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
    {children}
  </Box>
)
