import { Group, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { FormRefusal, showProblems } from '../../parts/form-problems.tsx'
import { MoveButton } from '../../parts/MoveButton.tsx'
import { ShownOnce } from '../../parts/ShownOnce.tsx'
import { texts } from '../../texts/texts.ts'
import { useMakeToken } from './use-tokens.ts'

const words = texts.me.tokens

/** Makes a token of one's own, and shows it once. */
export function MakeToken() {
  const form = useForm({ initialValues: { name: '' } })
  const { mutate, isPending, error, data } = useMakeToken()
  const make = (asked: typeof form.values) => mutate(asked, { onSuccess: form.reset, onError: (error) => showProblems(form, error) })
  return (
    <Stack gap="sm">
      <form onSubmit={form.onSubmit(make)} noValidate>
        <FormRefusal error={error} fields={Object.keys(form.values)} />
        <Group align="flex-start" gap="xs">
          <TextInput label={words.name} placeholder={words.placeholder} autoComplete="off" flex={1} miw={200} {...form.getInputProps('name')} />
          <MoveButton type="submit" variant="default" busy={isPending} because={null} mt={25}>
            {words.make}
          </MoveButton>
        </Group>
      </form>
      {data && (
        <div role="status">
          {data.token === null ? (
            <Text size="sm">{words.lost(data.name)}</Text>
          ) : (
            <ShownOnce label={words.made(data.name)} description={words.once} text={data.token} copy={words.copy} />
          )}
        </div>
      )}
    </Stack>
  )
}
