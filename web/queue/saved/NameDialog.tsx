import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { FormRefusal, showProblems } from '../../parts/form-problems.tsx'
import { texts } from '../../texts/texts.ts'

const words = texts.queue.saved

type Props = {
  title: string
  initial: string
  busy: boolean
  error: Error | null
  onSend: (name: string, onError: (error: Error) => void) => void
  onClose: () => void
}

/** Asks what a view is to be called. */
export function NameDialog({ title, initial, busy, error, onSend, onClose }: Props) {
  const form = useForm({ initialValues: { name: initial } })
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': texts.shell.close }}>
      <form noValidate onSubmit={form.onSubmit(({ name }) => onSend(name, (error) => showProblems(form, error)))}>
        <Stack>
          <TextInput label={words.name} placeholder={words.placeholder} data-autofocus {...form.getInputProps('name')} />
          <FormRefusal error={error} fields={['name']} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {words.cancel}
            </Button>
            <Button type="submit" loading={busy}>
              {words.confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
