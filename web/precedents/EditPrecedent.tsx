import { Checkbox } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { isLost, problemOf } from '../client.ts'
import { escalationQuery } from '../data/escalations.ts'
import { type Precedent, precedentQuery } from '../data/precedents.ts'
import { useWords } from '../moves/use-words.ts'
import { FormRefusal, showProblems } from '../parts/form-problems.tsx'
import { focusSend, KeyedForm } from '../parts/KeyedForm.tsx'
import { merged } from '../parts/merged.ts'
import { Stale } from '../parts/Stale.tsx'
import { texts } from '../texts/texts.ts'
import { Fields } from './Fields.tsx'
import { usePersonal } from './use-personal.ts'
import { useChangePrecedent } from './use-precedents.ts'
import { patchOf, placeOf, wordsOf } from './words.ts'

const { edit: words, personal: pointed, fields } = texts.precedents

type Props = { precedent: Precedent; onClose: () => void }

const at = ({ field, message }: { field: string; message: string }) => ({ field: placeOf(field), message })

/** Rewords or narrows it, as it was when the form was opened; what changed meanwhile is shown, and the words are kept. */
export function EditPrecedent({ precedent, onClose }: Props) {
  const [seen, setSeen] = useState(precedent)
  const { form, forget } = useWords(precedent.id, `precedent ${seen.version}`, wordsOf(seen))
  const [meant, setMeant] = useState(false)
  const frame = useRef<HTMLFormElement>(null)
  const personal = usePersonal(form.values, useQuery(escalationQuery(precedent.escalation.number)).data)
  const { mutate, isPending, error, reset } = useChangePrecedent(seen)
  const cache = useQueryClient()
  const patch = patchOf(wordsOf(seen), form.values)
  const reread = async () => {
    const now = await cache.fetchQuery({ ...precedentQuery(seen.id), staleTime: 0 })
    form.setValues(merged(wordsOf(seen), form.values, wordsOf(now)))
    setSeen(now)
    reset()
    focusSend(frame)
  }
  const send = () =>
    mutate(
      { ...patch, acknowledged: meant },
      {
        onSuccess: () => {
          forget()
          notifications.show({ message: words.done })
          onClose()
        },
        onError: (error) => showProblems(form, error, at),
      },
    )
  const problem = error && problemOf(error)
  const points = precedent.state === 'published' && personal.any && ('question' in patch || 'ruling' in patch)
  return (
    <KeyedForm
      form={frame}
      title={words.title}
      label={words.save}
      because={Object.keys(patch).length === 0 ? words.unchanged : points && !meant ? pointed.because : null}
      busy={isPending}
      lost={isLost(error)}
      send={send}
      close={onClose}
      refusal={
        problem?.status === 412 ? (
          <Stale changed={problem.changed} titleOf={(path) => titles[path] ?? texts.precedents.state} onReread={() => void reread()} />
        ) : (
          <FormRefusal error={error} fields={Object.keys(form.values)} at={at} />
        )
      }
    >
      <Fields form={form} personal={personal} />
      {points && <Checkbox label={pointed.meant} checked={meant} onChange={({ currentTarget }) => setMeant(currentTarget.checked)} />}
    </KeyedForm>
  )
}

const titles: Partial<Record<string, string>> = {
  question: fields.question,
  ruling: fields.ruling,
  scope: fields.applies,
  appliedBy: fields.appliedBy,
  upTo: fields.upTo,
  reviewOn: fields.reviewOn,
}
