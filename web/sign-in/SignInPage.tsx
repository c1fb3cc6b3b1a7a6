import { Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { problemOf } from '../client.ts'
import { FormRefusal, showProblems } from '../parts/form-problems.tsx'
import { MoveButton } from '../parts/MoveButton.tsx'
import { Password } from '../parts/Password.tsx'
import { texts } from '../texts/texts.ts'
import { ownPath } from './back.ts'
import { DevPeople } from './DevPeople.tsx'
import { Door } from './Door.tsx'
import { signIn } from './session.ts'

const words = texts.signIn

export function SignInPage() {
  const { back } = useSearch({ strict: false }) as { back?: string }
  const path = ownPath(back)
  return (
    <Door title={words.title}>
      <SignInForm back={path} />
      {/* Vite serves the app in development alone; what is built knows nothing of that door. */}
      {import.meta.env.DEV && <DevPeople back={path} />}
    </Door>
  )
}

function SignInForm({ back }: { back: string }) {
  const cache = useQueryClient()
  const { history } = useRouter()
  const form = useForm({ initialValues: { email: '', password: '' } })
  const { mutate, isPending, error } = useMutation({
    mutationFn: ({ email, password }: typeof form.values) => signIn(email, password),
    onSuccess: () => {
      cache.clear() // it may hold what somebody else has read
      history.replace(back)
    },
    onError: (error) => {
      showProblems(form, error)
      if (problemOf(error).problems.length === 0) form.getInputNode('password')?.focus()
    },
  })
  return (
    <form onSubmit={form.onSubmit((asked) => mutate(asked))} noValidate>
      <Stack>
        <FormRefusal error={error} fields={Object.keys(form.values)} />
        <TextInput label={words.email} type="email" autoComplete="username" autoFocus {...form.getInputProps('email')} />
        <Password label={words.password} {...form.getInputProps('password')} />
        <MoveButton type="submit" busy={isPending} because={null} fullWidth>
          {words.submit}
        </MoveButton>
        <Text size="sm" c="dimmed">
          {words.lost}
        </Text>
      </Stack>
    </form>
  )
}
