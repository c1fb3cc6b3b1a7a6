import { Group, List, Stack, Text, Title } from '@mantine/core'
import { IconMovie } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { roleNames } from '#src/people/person.ts'
import { addresses } from '../addresses.ts'
import { client, dataOf, problemOf } from '../client.ts'
import { PageLink } from '../navigate.tsx'
import type { paths } from '../openapi.ts'
import { MoveButton } from '../parts/MoveButton.tsx'
import { Refusal } from '../parts/Refusal.tsx'
import { ShownOnce } from '../parts/ShownOnce.tsx'
import { texts } from '../texts/texts.ts'
import { useWishKey } from '../wish.ts'

const words = texts.signIn.demo
const { ready } = texts.signIn

type Added = paths['/api/demo']['post']['responses'][201]['content']['application/json']

/** Fills an empty Baton with a made-up team and its story, and says as whom to look at it. */
export function Demo() {
  const { mutate, isPending, error, data } = useAddDemo()
  if (data) return <SignInAs demo={data} />
  return (
    <Stack gap={4}>
      {error && <Refusal {...problemOf(error)} />}
      <MoveButton
        busy={isPending}
        because={null}
        variant="default"
        leftSection={<IconMovie size={18} aria-hidden />}
        justify="flex-start"
        fullWidth
        onClick={() => mutate()}
      >
        {ready.demo}
      </MoveButton>
      <Text size="xs" c="dimmed" role="status">
        {isPending ? words.filling : ready.demoDetail}
      </Text>
    </Stack>
  )
}

function useAddDemo() {
  const cache = useQueryClient()
  const wish = useWishKey()
  return useMutation({
    mutationFn: async () => dataOf(await client.POST('/api/demo', { params: { header: { 'idempotency-key': wish.keyOf('demo') } }, body: {} })),
    onSuccess: () => void cache.invalidateQueries(),
  })
}

const takeFocus = (heading: HTMLHeadingElement | null) => heading?.focus()

function SignInAs({ demo: { people, password } }: { demo: Added }) {
  return (
    <Stack gap="sm">
      <Title order={2} size="h5" tabIndex={-1} ref={takeFocus} style={{ outline: 'none' }}>
        {words.added}
      </Title>
      <Text size="sm">{words.done}</Text>
      {password === null ? <Text size="sm">{words.passwordGone}</Text> : <ShownOnce label={words.password} description={words.passwordOnce} text={password} />}
      <Text size="sm" fw={500}>
        {words.people}
      </Text>
      <List size="sm" listStyleType="none" spacing={4}>
        {people.map(({ name, role, email }) => (
          <List.Item key={email} styles={{ itemWrapper: { width: '100%' }, itemLabel: { width: '100%' } }}>
            <Group gap="0 8px" justify="space-between">
              <span>
                {email}
                <Text size="xs" c="dimmed">
                  {name}
                </Text>
              </span>
              <Text size="xs" c="dimmed">
                {roleNames[role]}
              </Text>
            </Group>
          </List.Item>
        ))}
      </List>
      <PageLink address={addresses.queue()} size="sm">
        {words.look}
      </PageLink>
    </Stack>
  )
}
