import { Text, Textarea } from '@mantine/core'
import { useMe } from '../data/me.ts'
import { texts } from '../texts/texts.ts'
import { MoveForm } from './MoveForm.tsx'
import { PersonSelect } from './PersonSelect.tsx'
import { type Opened, useMoveForm } from './use-move-form.ts'

const words = texts.moves.assign

type Words = { to: string | null; reason: string }

/** Hands the baton to somebody else; who does not hold it takes it over, and says why. */
export function AssignForm({ opened }: { opened: Opened }) {
  const { escalation } = opened
  const { number, holder, state } = escalation
  const me = useMe()
  const mine = holder.person?.id === me.id
  const initial: Words = { to: mine ? null : me.id, reason: '' }
  const frame = useMoveForm(opened, {
    move: 'assign',
    resource: 'assignments',
    initial,
    body: ({ to, reason }) => ({ to: to ?? '', reason: reason.trim() || null }),
  })
  const { form } = frame
  const taking = form.values.to === me.id
  const side = mine ? 'holder' : 'other'
  return (
    <MoveForm
      opened={opened}
      frame={frame}
      title={taking ? words.takeTitle(number) : words.title(number)}
      label={taking ? words.take : words.send}
      missing={form.values.to === null ? words.missing : null}
    >
      <PersonSelect label={words.to} without={[holder.person?.id]} {...form.getInputProps('to')} />
      <Textarea label={words.reason[side]} autosize minRows={2} maxRows={8} {...form.getInputProps('reason')} />
      {state === 'returned' && (
        <Text size="sm" c="dimmed">
          {words.authorship}
        </Text>
      )}
    </MoveForm>
  )
}
