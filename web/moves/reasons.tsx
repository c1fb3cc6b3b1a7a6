import { Textarea } from '@mantine/core'
import { texts } from '../texts/texts.ts'
import { MoveForm } from './MoveForm.tsx'
import { type Opened, useMoveForm } from './use-move-form.ts'

/** Moves that take nothing but their reason. */
const about = {
  release: { resource: 'releases', words: texts.moves.release },
  withdraw: { resource: 'withdrawals', words: texts.moves.withdraw },
  reopen: { resource: 'reopenings', words: texts.moves.reopen },
} as const

function ReasonForm({ opened, move }: { opened: Opened; move: keyof typeof about }) {
  const { resource, words } = about[move]
  const frame = useMoveForm(opened, { move, resource, initial: { reason: '' }, body: ({ reason }) => ({ reason }) })
  return (
    <MoveForm opened={opened} frame={frame} title={words.title(opened.escalation.number)} label={words.send}>
      <Textarea label={texts.moves.form.reason} description={words.hint} autosize minRows={2} maxRows={8} {...frame.form.getInputProps('reason')} />
    </MoveForm>
  )
}

/** Back into the queue, for whoever takes it next. */
export const ReleaseForm = ({ opened }: { opened: Opened }) => <ReasonForm opened={opened} move="release" />

/** The author takes the question back. */
export const WithdrawForm = ({ opened }: { opened: Opened }) => <ReasonForm opened={opened} move="withdraw" />

/** It is not over. */
export const ReopenForm = ({ opened }: { opened: Opened }) => <ReasonForm opened={opened} move="reopen" />
