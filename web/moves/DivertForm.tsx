import { Select, Textarea } from '@mantine/core'
import { texts } from '../texts/texts.ts'
import { MoveForm } from './MoveForm.tsx'
import { type Opened, useMoveForm } from './use-move-form.ts'
import { useSopsInForce } from './use-sops-in-force.ts'

const words = texts.moves.divert

/** It belongs to another SOP: here it closes, there it goes on. */
export function DivertForm({ opened }: { opened: Opened }) {
  const { number, sop } = opened.escalation
  const others = useSopsInForce(sop.name)
  const initial: { sop: string | null; reason: string } = { sop: null, reason: '' }
  const frame = useMoveForm(opened, { move: 'divert', resource: 'diversions', initial, body: ({ sop, reason }) => ({ sop: sop ?? '', reason }) })
  const { form } = frame
  return (
    <MoveForm opened={opened} frame={frame} title={words.title(number)} label={words.send} missing={form.values.sop === null ? words.missing : null}>
      <Select label={words.sop} description={words.hint} data={others} openOnFocus={false} {...form.getInputProps('sop')} />
      <Textarea label={words.reason} autosize minRows={2} maxRows={8} {...form.getInputProps('reason')} />
    </MoveForm>
  )
}
