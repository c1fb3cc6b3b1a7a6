import { Button, Group, Radio, Stack, Textarea, TextInput } from '@mantine/core'
import { useZone } from '../parts/When.tsx'
import { texts } from '../texts/texts.ts'
import { daysToMonday, momentOf, morningIn } from './local-time.ts'
import { MoveForm } from './MoveForm.tsx'
import type { BodyOf } from './send-move.ts'
import { type Opened, useMoveForm } from './use-move-form.ts'

const words = texts.moves.wait
const whom = ['author', 'customer', 'outside'] as const

type Words = { on: BodyOf<'waits'>['on']; reason: string; until: string }

/** Pauses it until somebody answers, or until a date at the latest. */
export function WaitForm({ opened }: { opened: Opened }) {
  const { escalation } = opened
  const zone = useZone()
  // Once it is decided, its author has said what there was to say.
  const initial: Words = { on: escalation.state === 'decided' ? 'customer' : 'author', reason: '', until: morningIn(3, new Date(), zone) }
  const frame = useMoveForm(opened, {
    move: 'wait',
    resource: 'waits',
    initial,
    body: ({ on, reason, until }) => ({ on, reason, until: momentOf(until, zone) ?? '' }),
  })
  const { form } = frame
  const missing = momentOf(form.values.until, zone) === null ? words.missing : null
  return (
    <MoveForm opened={opened} frame={frame} title={words.title(escalation.number)} label={words.send} missing={missing}>
      <Radio.Group label={words.on} {...form.getInputProps('on')}>
        <Group gap="md" mt={4}>
          {whom.map((on) => (
            <Radio key={on} value={on} label={on === 'author' ? words.choices.author(escalation.author.name) : words.choices[on]} />
          ))}
        </Group>
      </Radio.Group>
      <Textarea label={words.reason[form.values.on]} autosize minRows={2} maxRows={8} {...form.getInputProps('reason')} />
      <Stack gap={6}>
        <TextInput label={words.until} type="datetime-local" maw={260} {...form.getInputProps('until')} />
        <QuickTimes zone={zone} onChoose={(until) => form.setFieldValue('until', until)} />
      </Stack>
    </MoveForm>
  )
}

/** The usual dates, at nine in the morning of the reader. */
function QuickTimes({ zone, onChoose }: { zone: string; onChoose: (until: string) => void }) {
  const now = new Date()
  const days = { tomorrow: 1, days: 3, week: daysToMonday(now, zone) }
  return (
    <Group gap={6}>
      {(['tomorrow', 'days', 'week'] as const).map((name) => (
        <Button key={name} size="compact-sm" variant="default" onClick={() => onChoose(morningIn(days[name], now, zone))}>
          {words.quick[name]}
        </Button>
      ))}
    </Group>
  )
}
