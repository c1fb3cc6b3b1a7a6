import { List, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { addresses } from '../addresses.ts'
import { sopQuery } from '../data/sops.ts'
import { PageLink } from '../navigate.tsx'
import { texts } from '../texts/texts.ts'
import type { Sop } from './version.ts'

const words = texts.sop

/** What belongs to another SOP, how to tell, and where it goes. */
export function NotFor({ sop }: { sop: Sop }) {
  return (
    <Stack gap="md">
      {sop.notFor.map(({ id, title, sop: other, because, test }) => (
        <Stack key={id} gap={4}>
          <Text size="sm" fw={600}>
            {title}
          </Text>
          <Text size="sm">{because}</Text>
          <Text size="sm">{words.test}:</Text>
          <List size="sm">
            {test.map((question) => (
              <List.Item key={question}>{question}</List.Item>
            ))}
          </List>
          <Text size="sm">
            {words.goesTo} <OtherSop name={other} />.
          </Text>
        </Stack>
      ))}
    </Stack>
  )
}

/** A link to another SOP, by its title as soon as that is known. */
export function OtherSop({ name }: { name: string }) {
  const { data } = useQuery(sopQuery(name))
  return (
    <PageLink address={addresses.sop(name)} inherit underline="always">
      {data?.sop.title ?? name}
    </PageLink>
  )
}
