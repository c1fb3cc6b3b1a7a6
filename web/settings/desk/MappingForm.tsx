import { Fieldset, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { flushSync } from 'react-dom'
import { problemOf } from '../../client.ts'
import { FormRefusal } from '../../parts/form-problems.tsx'
import { MoveButton } from '../../parts/MoveButton.tsx'
import { texts } from '../../texts/texts.ts'
import { changedOf, type Mapping, mappedFields, mappingOf, problemsByInput, type WrittenMapping, writtenOf } from './mapping-text.ts'
import { TryMapping } from './TryMapping.tsx'
import { useKeepMapping } from './use-mapping.ts'

const words = texts.settings.desk
const inputs = mappedFields.flatMap((field) => [`${field}.from`, `${field}.words`])

/** From where each field is filled, to be tried on a real ticket before it is saved. */
export function MappingForm({ mapping, isConnected }: { mapping: Mapping; isConnected: boolean }) {
  const form = useForm<WrittenMapping>({ initialValues: writtenOf(mapping) })
  const { mutate, isPending, error } = useKeepMapping()
  const refuse = (error: unknown) => {
    const problems = problemsByInput(problemOf(error).problems)
    flushSync(() => form.setErrors(Object.fromEntries(problems.map(({ field, message }) => [field, message]))))
    form.getInputNode(problems[0]?.field ?? '')?.focus()
  }
  const save = (written: WrittenMapping) =>
    mutate(changedOf(written, mapping), { onSuccess: () => notifications.show({ message: words.saved }), onError: refuse })
  return (
    <form onSubmit={form.onSubmit(save)} noValidate>
      <Stack gap="lg">
        <FormRefusal error={unplaced(error)} fields={[]} />
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

/** What is refused of single inputs is said there. */
const unplaced = (error: Error | null) =>
  error !== null && problemOf(error).problems.length > 0 && problemsByInput(problemOf(error).problems).every(({ field }) => inputs.includes(field))
    ? null
    : error
