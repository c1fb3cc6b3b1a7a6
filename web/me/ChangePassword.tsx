import { Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { StillActive } from '../access/StillActive.tsx'
import { useMe } from '../data/me.ts'
import { FormRefusal, showProblems } from '../parts/form-problems.tsx'
import { MoveButton } from '../parts/MoveButton.tsx'
import { NewPassword, Password } from '../parts/Password.tsx'
import { changePassword } from '../sign-in/session.ts'
import { texts } from '../texts/texts.ts'
import { sessionsKey } from './sessions/use-sessions.ts'

const words = texts.me.password

/** A new password, which ends every other session; then says what else still lets this person in. */
export function ChangePassword() {
  const { email } = useMe()
  const cache = useQueryClient()
  const form = useForm({ initialValues: { currentPassword: '', newPassword: '' } })
  const { mutate, isPending, error, data } = useMutation({ mutationFn: changePassword })
  const change = (asked: typeof form.values) =>
    mutate(asked, {
      onSuccess: () => {
        form.reset()
        notifications.show({ message: words.changed })
        return cache.invalidateQueries({ queryKey: sessionsKey })
      },
      onError: (error) => showProblems(form, error),
    })
  return (
    <form onSubmit={form.onSubmit(change)} noValidate>
      <Stack gap="sm" maw={440}>
        <FormRefusal error={error} fields={Object.keys(form.values)} />
        {/* So that a password manager knows whose it is. */}
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <Password label={words.now} {...form.getInputProps('currentPassword')} />
        <NewPassword label={words.new} {...form.getInputProps('newPassword')} />
        <MoveButton type="submit" variant="default" busy={isPending} because={null}>
          {words.submit}
        </MoveButton>
        {data && <StillActive stillActive={data.stillActive} />}
      </Stack>
    </form>
  )
}
