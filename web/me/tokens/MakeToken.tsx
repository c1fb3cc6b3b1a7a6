import { Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { FormRefusal, showProblems } from '../../parts/form-problems.tsx'
import { MoveButton } from '../../parts/MoveButton.tsx'
import { ShownOnce } from '../../parts/ShownOnce.tsx'
import { texts } from '../../texts/texts.ts'
import { type Token, useMakeToken } from './use-tokens.ts'

const words = texts.me.tokens
const scopes = (['read', 'write'] as const).map((scope) => ({ value: scope, label: words.scopes[scope] }))
const days = [7, 30, 90, 365].map((days) => ({ value: String(days), label: words.days(days) }))

/** Makes a token of one's own, and shows it once. */
export function MakeToken() {
  const form = useForm({ initialValues: { name: '', scope: 'read' as Token['scope'], expiresInDays: '90' } })
  const { mutate, isPending, error, data } = useMakeToken()
  const make = (asked: typeof form.values) =>
    mutate({ ...asked, expiresInDays: Number(asked.expiresInDays) }, { onSuccess: form.reset, onError: (error) => showProblems(form, error) })
  return (
    <Stack gap="sm">
      <form onSubmit={form.onSubmit(make)} noValidate>
        <FormRefusal error={error} fields={Object.keys(form.values)} />
        <Group align="flex-start" gap="xs">
          <TextInput label={words.name} placeholder={words.placeholder} autoComplete="off" flex={1} miw={200} {...form.getInputProps('name')} />
          <NativeSelect label={words.scope} data={scopes} {...form.getInputProps('scope')} />
          <NativeSelect label={words.expires} data={days} {...form.getInputProps('expiresInDays')} />
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
