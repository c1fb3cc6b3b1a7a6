import { Stack } from '@mantine/core'
import { problemOf } from '../client.ts'
import { MoveButton } from '../parts/MoveButton.tsx'
import { Refusal } from '../parts/Refusal.tsx'
import { texts } from '../texts/texts.ts'
import { LinkToPassOn } from './LinkToPassOn.tsx'
import { useNewLink } from './use-people.ts'

/** A new link for somebody, in place of any earlier one. */
export function NewLink({ id, name }: { id: string; name: string }) {
  const { mutate, isPending, error, data } = useNewLink(id)
  return (
    <Stack gap="xs">
      {error && <Refusal {...problemOf(error)} />}
      {data && <LinkToPassOn name={name} token={data.token} />}
      <MoveButton variant="default" busy={isPending} because={null} onClick={() => mutate()}>
        {texts.people.person.newLink.button}
      </MoveButton>
    </Stack>
  )
}
