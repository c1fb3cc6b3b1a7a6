import { Checkbox } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useRef, useState } from 'react'
import { type Escalation, isLost } from '../client.ts'
import type { PrecedentDraft } from '../data/precedents.ts'
import { useWords } from '../moves/use-words.ts'
import { FormRefusal, showProblems } from '../parts/form-problems.tsx'
import { KeyedForm } from '../parts/KeyedForm.tsx'
import { texts } from '../texts/texts.ts'
import { Fields } from './Fields.tsx'
import { usePersonal } from './use-personal.ts'
import { useIsLead, useMakePrecedent } from './use-precedents.ts'
import { bodyOf, placeOf, wordsOf } from './words.ts'

const { make: words, personal: pointed } = texts.precedents

type Props = { escalation: Escalation; draft: PrecedentDraft; onClose: () => void; onMade: () => void }

const at = ({ field, message }: { field: string; message: string }) => ({ field: placeOf(field), message })

/** Makes a precedent of a decision, from what was asked and decided: a lead publishes it, Tier 2 proposes it. */
export function MakePrecedent({ escalation, draft, onClose, onMade }: Props) {
  const { form, forget } = useWords(escalation.number, 'precedent', wordsOf(draft))
  const [meant, setMeant] = useState(false)
  const frame = useRef<HTMLFormElement>(null)
  const personal = usePersonal(form.values, escalation)
  const isLead = useIsLead()
  const { mutate, isPending, error } = useMakePrecedent(escalation.number)
  const lost = isLost(error)
  const send = () =>
    mutate(
      { ...bodyOf(form.values), publish: isLead, acknowledged: meant },
      {
        onSuccess: ({ state }) => {
          forget()
          notifications.show({ message: words[state === 'published' ? 'published' : 'proposed'] })
          onMade()
        },
        onError: (error) => showProblems(form, error, at),
      },
    )
  return (
    <KeyedForm
      form={frame}
      title={words.title(escalation.number)}
      label={isLead ? words.publish : words.propose}
      because={!lost && isLead && personal.any && !meant ? pointed.because : null}
      busy={isPending}
      lost={lost}
      send={send}
      close={onClose}
      refusal={<FormRefusal error={error} fields={Object.keys(form.values)} at={at} />}
    >
      <Fields form={form} personal={personal} />
      {isLead && personal.any && <Checkbox label={pointed.meant} checked={meant} onChange={({ currentTarget }) => setMeant(currentTarget.checked)} />}
    </KeyedForm>
  )
}
