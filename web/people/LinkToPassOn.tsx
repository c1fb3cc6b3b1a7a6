import { Stack, Text } from '@mantine/core'
import { addresses, hrefOf } from '../addresses.ts'
import { ShownOnce } from '../parts/ShownOnce.tsx'
import { texts } from '../texts/texts.ts'

const words = texts.people.link

/** The link by which somebody chooses their password. `token` is null where the answer that had it was lost. */
export function LinkToPassOn({ name, token }: { name: string; token: string | null }) {
  if (token === null) return <Text size="sm">{words.lost(name)}</Text>
  return (
    <Stack gap="xs" role="status">
      <ShownOnce label={words.of(name)} description={words.once} text={location.origin + hrefOf(addresses.invitation(token))} copy={words.copy} />
      <Text size="sm">{words.passOn(name)}</Text>
    </Stack>
  )
}
