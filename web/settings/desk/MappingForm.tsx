import { Fieldset, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { FormRefusal, showProblems } from '../../parts/form-problems.tsx'
import { MoveButton } from '../../parts/MoveButton.tsx'
import { texts } from '../../texts/texts.ts'
import { atInputOf, changedOf, type Mapping, mappedFields, mappingOf, type WrittenMapping, writtenOf } from './mapping-text.ts'
import { TryMapping } from './TryMapping.tsx'
import { useKeepMapping } from './use-mapping.ts'

const words = texts.settings.desk
const inputs = mappedFields.flatMap((field) => [`${field}.from`, `${field}.words`])

/** From where each field is filled, to be tried on a real ticket before it is saved. */
export function MappingForm({ mapping, isConnected }: { mapping: Mapping; isConnected: boolean }) {
  const form = useForm<WrittenMapping>({ initialValues: writtenOf(mapping) })
  const { mutate, isPending, error } = useKeepMapping()
  const at: ReturnType<typeof atInputOf> = (problem) => atInputOf(form.getValues())(problem)
  const refuse = (error: unknown) => showProblems(form, error, at)
  const save = (written: WrittenMapping) =>
    mutate(changedOf(written, mapping), { onSuccess: () => notifications.show({ message: words.saved }), onError: refuse })
  return (
    <form onSubmit={form.onSubmit(save)} noValidate>
      <Stack gap="lg">
        <FormRefusal error={error} fields={inputs} at={at} />
        <Text size="sm" c="dimmed">
          {words.sources}
        </Text>
        {mappedFields.map((field) => (
          <Fieldset key={field} legend={words.fields[field]} variant="unstyled" styles={{ legend: { fontWeight: 600 } }}>
            <Stack gap="xs">
              <TextInput label={words.from} placeholder={words.fromNothing} {...form.getInputProps(`${field}.from`)} />
              <Textarea label={words.words} placeholder={words.wordsExample[field]} autosize minRows={1} {...form.getInputProps(`${field}.words`)} />
            </Stack>
          </Fieldset>
        ))}
        {isConnected && <TryMapping mapping={() => mappingOf(form.getValues())} onRefused={refuse} />}
        <MoveButton type="submit" busy={isPending} because={null}>
          {words.save}
        </MoveButton>
      </Stack>
    </form>
  )
}
