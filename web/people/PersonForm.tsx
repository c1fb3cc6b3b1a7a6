import { Select, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { roleNames, roles } from '#src/people/person.ts'
import { FormRefusal, showProblems } from '../parts/form-problems.tsx'
import { MoveButton } from '../parts/MoveButton.tsx'
import { texts } from '../texts/texts.ts'
import type { Listed } from './person.ts'
import { useChangePerson } from './use-people.ts'

const words = texts.people.person

/** `fixedRole`: why their role is not to be changed. */
export function PersonForm({ person, fixedRole }: { person: Listed; fixedRole: string | null }) {
  const form = useForm({ initialValues: { name: person.name, role: person.role } })
  const { mutate, isPending, error } = useChangePerson(person.id)
  const save = (asked: typeof form.values) =>
    mutate(asked, {
      onSuccess: ({ name }) => notifications.show({ message: words.saved(name) }),
      onError: (error) => showProblems(form, error),
    })
  return (
    <form onSubmit={form.onSubmit(save)} noValidate>
      <Stack gap="sm">
        <FormRefusal error={error} fields={Object.keys(form.values)} />
        <TextInput label={words.name} autoComplete="off" {...form.getInputProps('name')} />
        <Select
          label={words.role}
          description={fixedRole ?? texts.people.roles[form.values.role]}
          readOnly={fixedRole !== null}
          data={roles.map((role) => ({ value: role, label: roleNames[role] }))}
          allowDeselect={false}
          {...form.getInputProps('role')}
        />
        <MoveButton type="submit" busy={isPending} because={null}>
          {words.save}
        </MoveButton>
      </Stack>
    </form>
  )
}
