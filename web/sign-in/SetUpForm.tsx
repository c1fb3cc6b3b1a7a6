import { Fieldset, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { addresses } from '../addresses.ts'
import { client, dataOf } from '../client.ts'
import { PageLink } from '../navigate.tsx'
import { FormRefusal, showProblems } from '../parts/form-problems.tsx'
import { MoveButton } from '../parts/MoveButton.tsx'
import { NewPassword } from '../parts/Password.tsx'
import { ownTimeZone, TimeZone } from '../parts/TimeZone.tsx'
import { texts } from '../texts/texts.ts'
import { signIn } from './session.ts'

const words = texts.signIn.setUp

const useWords = () => useForm({ initialValues: { name: '', email: '', password: '', workspace: '', timeZone: ownTimeZone() } })
type Words = ReturnType<typeof useWords>['values']

export function SetUpForm({ token, onDone }: { token: string; onDone: () => void }) {
  const form = useWords()
  const { mutate, isPending, error } = useSetUp(token)
  const send = (asked: Words) => mutate(asked, { onSuccess: onDone, onError: (error) => showProblems(form, error) })
  return (
    <form onSubmit={form.onSubmit(send)} noValidate>
      <Stack>
        <FormRefusal error={error} fields={Object.keys(form.values)}>
          <PageLink address={addresses.signIn()} size="sm">
            {words.toSignIn}
          </PageLink>
        </FormRefusal>
        <Fieldset legend={words.you} variant="unstyled">
          <Stack gap="sm">
            <TextInput label={words.name} autoComplete="name" autoFocus {...form.getInputProps('name')} />
            <TextInput label={texts.signIn.email} type="email" autoComplete="username" {...form.getInputProps('email')} />
            <NewPassword label={texts.signIn.password} {...form.getInputProps('password')} />
          </Stack>
        </Fieldset>
        <Fieldset legend={words.workspaceTitle} variant="unstyled">
          <Stack gap="sm">
            <TextInput label={words.workspace} placeholder={words.workspacePlaceholder} autoComplete="organization" {...form.getInputProps('workspace')} />
            <TimeZone label={words.timeZone} allowDeselect={false} {...form.getInputProps('timeZone')} />
          </Stack>
        </Fieldset>
        <MoveButton type="submit" busy={isPending} because={null} fullWidth>
          {words.submit}
        </MoveButton>
      </Stack>
    </form>
  )
}

/** Sets Baton up and signs in. When only the second has failed, trying again does only the second: the link works once. */
function useSetUp(token: string) {
  const isSetUp = useRef(false)
  return useMutation({
    mutationFn: async (asked: Words) => {
      if (!isSetUp.current) dataOf(await client.POST('/api/setup', { body: { token, ...asked } }))
      isSetUp.current = true
      await signIn(asked.email, asked.password)
    },
  })
}
