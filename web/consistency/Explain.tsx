import { Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useRef } from 'react'
import { isLost } from '../client.ts'
import type { Difference } from '../data/consistency.ts'
import { useWords } from '../moves/use-words.ts'
import { FormRefusal, showProblems } from '../parts/form-problems.tsx'
import { KeyedForm } from '../parts/KeyedForm.tsx'
import { texts } from '../texts/texts.ts'
import { useExplain } from './use-explain.ts'

const words = texts.consistency.explain

/** Asks for the reason; what is typed stays until it was sent. */
export function Explain({ difference: { id, earlier, later }, onClose }: { difference: Difference; onClose: () => void }) {
  const { form, forget } = useWords(id, 'explanation', { reason: '' })
  const frame = useRef<HTMLFormElement>(null)
  const { mutate, isPending, error } = useExplain(id)
  const send = () =>
    mutate(form.values.reason, {
      onSuccess: () => {
        forget()
        notifications.show({ message: words.done })
        onClose()
      },
      onError: (error) => showProblems(form, error),
    })
  return (
    <KeyedForm
      form={frame}
      title={words.title(earlier.number, later.number)}
      label={words.label}
      because={form.values.reason.trim() === '' ? words.missing : null}
      busy={isPending}
      lost={isLost(error)}
      send={send}
      close={onClose}
      refusal={<FormRefusal error={error} fields={['reason']} />}
    >
      <Textarea label={words.reason} description={words.hint} autosize minRows={2} maxRows={8} {...form.getInputProps('reason')} />
    </KeyedForm>
  )
}
