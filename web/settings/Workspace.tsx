import { Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client, dataOf } from '../client.ts'
import { meQuery, useMe } from '../data/me.ts'
import { FormRefusal, showProblems } from '../parts/form-problems.tsx'
import { MoveButton } from '../parts/MoveButton.tsx'
import { TimeZone } from '../parts/TimeZone.tsx'
import { texts } from '../texts/texts.ts'

const words = texts.settings.workspace

/** What the workspace is called, and where it is. */
export function Workspace() {
  const { workspace } = useMe()
  const cache = useQueryClient()
  const form = useForm({ initialValues: { name: workspace.name, timeZone: workspace.timeZone } })
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (body: typeof form.values) => dataOf(await client.PATCH('/api/workspace', { body })),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: meQuery.queryKey })
      notifications.show({ message: words.saved })
    },
    onError: (error) => showProblems(form, error),
  })
  return (
    <form onSubmit={form.onSubmit((asked) => mutate(asked))} noValidate>
      <Stack maw={440}>
        <FormRefusal error={error} fields={Object.keys(form.values)} />
        <TextInput label={words.name} description={words.nameDetail} autoComplete="organization" {...form.getInputProps('name')} />
        <TimeZone label={words.zone} allowDeselect={false} {...form.getInputProps('timeZone')} />
        <MoveButton type="submit" busy={isPending} because={null}>
          {words.save}
        </MoveButton>
      </Stack>
    </form>
  )
}
