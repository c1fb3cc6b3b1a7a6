import { Button, Group, Radio, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { type Role, roleNames, roles } from '#src/people/person.ts'
import { Dialog } from '../parts/Dialog.tsx'
import { FormRefusal, showProblems } from '../parts/form-problems.tsx'
import { MoveButton } from '../parts/MoveButton.tsx'
import { texts } from '../texts/texts.ts'
import { LinkToPassOn } from './LinkToPassOn.tsx'
import { NewLink } from './NewLink.tsx'
import { useInvite, usePeopleSearch } from './use-people.ts'

const words = texts.people.invite

/** Adds somebody, and shows the link that they need to come in. */
export function InviteDialog() {
  const { go } = usePeopleSearch()
  const close = () => go({ invite: undefined })
  const invite = useInvite()
  return (
    <Dialog title={words.title} onClose={close}>
      {invite.data ? <Invited {...invite.data} onAnother={invite.reset} onDone={close} /> : <InviteForm invite={invite} />}
    </Dialog>
  )
}

function InviteForm({ invite: { mutate, isPending, error } }: { invite: ReturnType<typeof useInvite> }) {
  const form = useForm({ initialValues: { name: '', email: '', role: 'tier1' as Role } })
  return (
    <form onSubmit={form.onSubmit((asked) => mutate(asked, { onError: (error) => showProblems(form, error) }))} noValidate>
      <Stack>
        <FormRefusal error={error} fields={Object.keys(form.values)} />
        <TextInput label={words.name} autoComplete="off" data-autofocus {...form.getInputProps('name')} />
        <TextInput label={words.email} type="email" autoComplete="off" {...form.getInputProps('email')} />
        <Radio.Group label={words.role} {...form.getInputProps('role')}>
          <Stack gap="xs" mt={4}>
            {roles.map((role) => (
              <Radio key={role} value={role} label={roleNames[role]} description={texts.people.roles[role]} />
            ))}
          </Stack>
        </Radio.Group>
        <MoveButton type="submit" busy={isPending} because={null}>
          {words.submit}
        </MoveButton>
      </Stack>
    </form>
  )
}

type Invitation = NonNullable<ReturnType<typeof useInvite>['data']>

function Invited({ person, token, onAnother, onDone }: Invitation & { onAnother: () => void; onDone: () => void }) {
  return (
    <Stack>
      <LinkToPassOn name={person.name} token={token} />
      {token === null && <NewLink id={person.id} name={person.name} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onAnother} autoFocus>
          {words.another}
        </Button>
        <Button onClick={onDone}>{words.done}</Button>
      </Group>
    </Stack>
  )
}
