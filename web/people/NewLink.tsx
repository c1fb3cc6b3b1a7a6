import { Stack } from '@mantine/core'
import { StillActive } from '../access/StillActive.tsx'
import { problemOf } from '../client.ts'
import { MoveButton } from '../parts/MoveButton.tsx'
import { Refusal } from '../parts/Refusal.tsx'
import { texts } from '../texts/texts.ts'
import { LinkToPassOn } from './LinkToPassOn.tsx'
import { useNewLink } from './use-people.ts'

/** A new link for a person, in place of any earlier one. It ends their sessions. */
export function NewLink({ id, name }: { id: string; name: string }) {
  const { mutate, isPending, error, data } = useNewLink(id)
  return (
    <Stack gap="xs">
      {error && <Refusal {...problemOf(error)} />}
      {data && <LinkToPassOn name={name} token={data.token} />}
      {data && <StillActive stillActive={data.stillActive} of={{ id, name }} />}
      <MoveButton variant="default" busy={isPending} because={null} onClick={() => mutate()}>
        {texts.people.person.newLink.button}
      </MoveButton>
    </Stack>
  )
}
