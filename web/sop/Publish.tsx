import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { problemOf } from '../client.ts'
import { MoveButton } from '../parts/MoveButton.tsx'
import { Refusal } from '../parts/Refusal.tsx'
import { texts } from '../texts/texts.ts'
import { useMayWrite, usePublishSop } from './use-sop.ts'

const words = texts.sop.publish

/** Puts a draft in force, after saying what that means. */
export function Publish({ name, version, isOvertaken }: { name: string; version: number; isOvertaken: boolean }) {
  const [opened, { open, close }] = useDisclosure()
  const { mutate, isPending, error, reset } = usePublishSop(name, version)
  const mayWrite = useMayWrite()
  const because = isOvertaken ? words.overtaken : mayWrite ? null : texts.sop.write.leads
  const leave = () => {
    reset()
    close()
  }
  const publish = () =>
    mutate(undefined, {
      onSuccess: () => {
        leave()
        notifications.show({ message: words.done(version) })
      },
    })
  return (
    <>
      <MoveButton busy={false} because={because} onClick={open}>
        {words.button}
      </MoveButton>
      <Modal opened={opened} onClose={leave} title={words.title(version)} closeButtonProps={{ 'aria-label': texts.shell.close }}>
        <Stack>
          {error && <Refusal {...problemOf(error)} />}
          <Text size="sm">{words.detail}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={leave}>
              {words.cancel}
            </Button>
            <Button loading={isPending} onClick={publish} data-autofocus>
              {words.confirm}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
