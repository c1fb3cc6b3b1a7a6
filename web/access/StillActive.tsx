import { Alert, Button, List, Stack, Text } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client, dataOf, problemOf } from '../client.ts'
import type { paths } from '../openapi.ts'
import { Refusal } from '../parts/Refusal.tsx'
import { shortTime } from '../parts/When.tsx'
import { texts } from '../texts/texts.ts'

const words = texts.access.stillActive

export type StillActiveView = paths['/api/me/sessions']['delete']['responses'][200]['content']['application/json']['stillActive']
type Token = StillActiveView['tokens'][number]

/** Whether anything is left to tell. */
export const isAnythingActive = ({ tokens, slack }: StillActiveView) => tokens.length > 0 || slack

/** What still lets a person in after everything else has ended, with one button that ends the tokens as well. `of`: another person, for an administrator. */
export function StillActive({ stillActive, of }: { stillActive: StillActiveView; of?: { id: string; name: string } }) {
  const { mutate, isPending, isSuccess, error } = useRevokeAll(of?.id)
  if (!isAnythingActive(stillActive)) return null
  const { tokens, slack } = stillActive
  return (
    <Alert color="yellow" role="status" title={of ? words.titleOf(of.name) : words.title} icon={<IconKey aria-hidden />}>
      <Stack gap="xs" align="flex-start">
        {error && <Refusal {...problemOf(error)} />}
        {tokens.length > 0 && (isSuccess ? <Text size="sm">{words.revoked}</Text> : <Tokens tokens={tokens} />)}
        {tokens.length > 0 && !isSuccess && (
          <Button variant="default" size="compact-sm" loading={isPending} onClick={() => mutate()}>
            {words.revokeAll}
          </Button>
        )}
        {slack && <Text size="sm">{of ? words.slackOf(of.name) : words.slack}</Text>}
      </Stack>
    </Alert>
  )
}

function Tokens({ tokens }: { tokens: readonly Token[] }) {
  return (
    <>
      <Text size="sm">{words.tokens(tokens.length)}</Text>
      <List size="sm" style={{ overflowWrap: 'anywhere' }}>
        {tokens.map(({ id, name, madeBy, lastUsedAt }) => (
          <List.Item key={id}>
            {words.token(name, texts.access.madeBy[madeBy ?? 'unknown'], lastUsedAt === null ? null : shortTime(lastUsedAt, here))}
          </List.Item>
        ))}
      </List>
    </>
  )
}

/** The browser's time zone: this is also shown before the account, with its own zone, is read. */
const here = new Intl.DateTimeFormat().resolvedOptions().timeZone

function useRevokeAll(person: string | undefined) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: async () => dataOf(await client.DELETE('/api/tokens', { params: { query: person === undefined ? {} : { person } } })),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['tokens'] }),
  })
}
