import { Button, Group, Stack, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { addresses } from '../addresses.ts'
import { problemOf } from '../client.ts'
import { PageLink } from '../navigate.tsx'
import { Refusal } from '../parts/Refusal.tsx'
import { texts } from '../texts/texts.ts'
import { useHeld } from './use-held.ts'

const words = texts.knowledge.held

/** Asks whether it held, and is answered by one press. “No” offers to reopen it. `open`: it is still to be answered. */
export function DidItHold({ number, open }: { number: string; open: boolean }) {
  const held = useHeld(number)
  const said = useRef<HTMLParagraphElement>(null)
  const answer = held.data?.closing?.lookedBack?.held ?? null
  useEffect(() => {
    if (answer !== null) said.current?.focus()
  }, [answer])
  if (answer !== null)
    return (
      <Text ref={said} size="sm" role="status" tabIndex={-1}>
        {answer ? words.thanks : words.notOver}
        {!answer && <PageLink address={addresses.escalation(number, 'reopen')}>{words.reopen(number)}</PageLink>}
      </Text>
    )
  if (!open) return null
  return (
    <Stack gap={4} role="group" aria-label={words.askOf(number)}>
      <Group gap="xs">
        {([true, false] as const).map((is) => (
          <Button key={String(is)} size="compact-sm" variant="default" loading={held.isPending && held.variables === is} onClick={() => held.mutate(is)}>
            {is ? words.yes : words.no}
          </Button>
        ))}
      </Group>
      {held.error && <Refusal {...problemOf(held.error)} />}
    </Stack>
  )
}
