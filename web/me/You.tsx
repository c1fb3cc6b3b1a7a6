import { Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { roleNames } from '#src/people/person.ts'
import { useMe } from '../data/me.ts'
import { FormRefusal, showProblems } from '../parts/form-problems.tsx'
import { MoveButton } from '../parts/MoveButton.tsx'
import { texts } from '../texts/texts.ts'
import { useChangeName } from './use-change-me.ts'

const words = texts.me

/** Name, which is one's own to change; address, role and teams, which are an administrator's. */
export function You() {
  const { name, email, role, teams } = useMe()
  const form = useForm({ initialValues: { name } })
  const { mutate, isPending, error } = useChangeName()
  const save = (asked: typeof form.values) =>
    mutate(asked, { onSuccess: () => notifications.show({ message: words.saved }), onError: (error) => showProblems(form, error) })
  return (
    <form onSubmit={form.onSubmit(save)} noValidate>
      <Stack gap="sm" maw={440}>
        <Text size="sm" c="dimmed">
          {[email, roleNames[role], ...teams.map(({ name }) => name)].join(' · ')}
        </Text>
        <FormRefusal error={error} fields={Object.keys(form.values)} />
        <TextInput label={words.name} autoComplete="name" {...form.getInputProps('name')} />
        <MoveButton type="submit" variant="default" busy={isPending} because={null}>
          {words.save}
        </MoveButton>
      </Stack>
    </form>
  )
}
