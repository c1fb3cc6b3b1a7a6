import { Group, Radio, Select, TextInput } from '@mantine/core'
import { texts } from '../texts/texts.ts'
import { MoveForm } from './MoveForm.tsx'
import type { BodyOf } from './send-move.ts'
import { type Opened, useMoveForm } from './use-move-form.ts'
import { useSopsInForce } from './use-sops-in-force.ts'

const words = texts.moves.selfServe

type SolvedBy = Extract<BodyOf<'closings'>, { outcome: 'self-served' }>['solvedBy']
const kinds = ['link', 'sop', 'article', 'precedent'] as const satisfies readonly SolvedBy['kind'][]

/** Something that is already written answers it. */
export function SelfServeForm({ opened }: { opened: Opened }) {
  const { number } = opened.escalation
  const sops = useSopsInForce()
  const initial: SolvedBy = { kind: 'link', id: '' }
  const frame = useMoveForm(opened, {
    move: 'self-serve',
    resource: 'closings',
    initial,
    body: ({ kind, id }) => ({ outcome: 'self-served', solvedBy: { kind, id: id ?? '' } }),
    place: (field) => field.replace(/^solvedBy\.?/, '') || 'id',
  })
  const { form } = frame
  const { kind } = form.values
  const choose = (next: string) => form.setValues({ kind: next as SolvedBy['kind'], id: '' })
  return (
    <MoveForm opened={opened} frame={frame} title={words.title(number)} label={words.send(number)}>
      <Radio.Group label={words.kind} value={kind} onChange={choose}>
        <Group gap="md" mt={4}>
          {kinds.map((kind) => (
            <Radio key={kind} value={kind} label={words.kinds[kind]} />
          ))}
        </Group>
      </Radio.Group>
      {kind === 'sop' ? (
        <Select label={words.id.sop} data={sops} openOnFocus={false} {...form.getInputProps('id')} />
      ) : (
        <TextInput label={words.id[kind]} type={kind === 'link' ? 'url' : 'text'} autoComplete="off" {...form.getInputProps('id')} />
      )}
    </MoveForm>
  )
}
