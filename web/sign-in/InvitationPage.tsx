import { Button, Skeleton, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { roleNames } from '#src/people/person.ts'
import { isAnythingActive, StillActive, type StillActiveView } from '../access/StillActive.tsx'
import { addresses } from '../addresses.ts'
import { client, dataOf, problemOf } from '../client.ts'
import { useGo } from '../navigate.tsx'
import { FormRefusal, showProblems } from '../parts/form-problems.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { MoveButton } from '../parts/MoveButton.tsx'
import { NewPassword } from '../parts/Password.tsx'
import { texts } from '../texts/texts.ts'
import { Door } from './Door.tsx'
import { LinkRefused } from './LinkRefused.tsx'
import { linkQuery } from './link-query.ts'
import { useOneTimeToken } from './one-time.ts'
import { signIn } from './session.ts'

const words = texts.signIn.invitation

type Person = { name: string; email: string; role: keyof typeof roleNames }

/** Somebody's first way in, or a new one when the password is lost. */
export function InvitationPage() {
  const { token, forget } = useOneTimeToken('invitation')
  const link = useQuery(linkQuery(token))
  const [left, setLeft] = useState<StillActiveView | null>(null)
  const go = useGo()
  const cache = useQueryClient()
  const enter = () => {
    forget()
    cache.clear()
    go(addresses.home(), { replace: true })
  }
  if (left) return <GoesOn stillActive={left} onContinue={enter} />
  if (token === null) return <Refused {...words.noToken} />
  if (link.error && problemOf(link.error).status < 500) return <Refused {...problemOf(link.error)} />
  const person = link.data?.person
  return (
    <Door title={person ? words.title(person.name) : texts.signIn.title} detail={person ? words.detail(roleNames[person.role]) : undefined}>
      <Loaded query={link} loading={<Skeleton height={180} />} empty={() => <LinkRefused {...words.forSetUp} />} isEmpty={({ person }) => person === null}>
        {({ person }) =>
          person && <AcceptForm token={token} person={person} onAccepted={(stillActive) => (isAnythingActive(stillActive) ? setLeft(stillActive) : enter())} />
        }
      </Loaded>
    </Door>
  )
}

const Refused = (problem: { title: string; detail: string }) => (
  <Door title={words.failed}>
    <LinkRefused {...problem} />
  </Door>
)

/** Shown once they are signed in, where something else of theirs still works. */
const GoesOn = ({ stillActive, onContinue }: { stillActive: StillActiveView; onContinue: () => void }) => (
  <Door title={words.changed}>
    <StillActive stillActive={stillActive} />
    <Button onClick={onContinue}>{texts.access.stillActive.continue}</Button>
  </Door>
)

type Accepting = { token: string; person: Person; onAccepted: (left: StillActiveView) => void }

function AcceptForm({ token, person, onAccepted }: Accepting) {
  const form = useForm({ initialValues: { name: person.name, password: '' } })
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (body: typeof form.values) => {
      const { stillActive } = dataOf(await client.POST('/api/invitations/{token}/acceptances', { params: { path: { token } }, body }))
      await signIn(person.email, body.password)
      return stillActive
    },
    onSuccess: onAccepted,
    onError: (error) => showProblems(form, error),
  })
  return (
    <form onSubmit={form.onSubmit((asked) => mutate(asked))} noValidate>
      <Stack>
        <FormRefusal error={error} fields={Object.keys(form.values)} />
        <TextInput label={texts.signIn.email} type="email" autoComplete="username" value={person.email} readOnly />
        <TextInput label={words.name} autoComplete="name" {...form.getInputProps('name')} />
        <NewPassword label={words.password} autoFocus {...form.getInputProps('password')} />
        <MoveButton type="submit" busy={isPending} because={null} fullWidth>
          {words.submit}
        </MoveButton>
      </Stack>
    </form>
  )
}
