import { Stack } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { problemOf } from '../client.ts'
import { useMe } from '../data/me.ts'
import { Confirm } from '../parts/Confirm.tsx'
import { MoveButton } from '../parts/MoveButton.tsx'
import { Refusal } from '../parts/Refusal.tsx'
import { texts } from '../texts/texts.ts'
import type { Listed } from './person.ts'
import { useChangePerson } from './use-people.ts'

const { leave, back } = texts.people.person

/** Says that somebody has left, after asking; or that they are back. `because`: why they cannot leave. One button for both, so that the focus stays on it. */
export function Leaving({ person: { id, name, leftAt }, because }: { person: Listed; because: string | null }) {
  const [asking, { open, close }] = useDisclosure()
  const isMe = useMe().id === id
  const { mutate, isPending, error } = useChangePerson(id)
  const isHere = leftAt === null
  const change = (left: boolean) =>
    mutate(
      { left },
      {
        onSuccess: () => {
          close()
          notifications.show({ message: (left ? leave : back).done(name) })
        },
      },
    )
  return (
    <Stack gap="xs">
      {error && !asking && <Refusal {...problemOf(error)} />}
      <MoveButton variant="default" busy={isPending && !asking} because={because} onClick={isHere ? open : () => change(false)}>
        {(isHere ? leave : back).button}
      </MoveButton>
      {asking && (
        <Confirm
          title={leave.ask(name)}
          detail={isMe ? leave.yourself : leave.detail}
          label={isMe ? leave.confirmYourself : leave.confirm}
          busy={isPending}
          error={error}
          onConfirm={() => change(true)}
          onClose={close}
        />
      )}
    </Stack>
  )
}
