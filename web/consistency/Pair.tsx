import { Button, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useId, useRef } from 'react'
import { addresses } from '../addresses.ts'
import type { Decided, Difference } from '../data/consistency.ts'
import { PageLink } from '../navigate.tsx'
import { texts } from '../texts/texts.ts'
import { DecidedCase } from './DecidedCase.tsx'
import { Explain } from './Explain.tsx'

const words = texts.consistency

const inWords = ({ how }: Difference) => (how.kind === 'amount' ? words.how.amount(how) : words.how[how.kind])

type Props = { difference: Difference; open: boolean; onOpen: (open: boolean) => void }

/** Two decisions about the same, side by side, with what a lead can do about them. `open`: the form for the reason. */
export function Pair({ difference, open, onOpen }: Props) {
  const { earlier, later, explained, precedent } = difference
  const [title, button] = [useId(), useRef<HTMLButtonElement>(null)]
  const settled = explained !== null || precedent !== null
  const close = () => {
    onOpen(false)
    button.current?.focus()
  }
  return (
    <Paper component="li" withBorder p="md" aria-labelledby={title}>
      <Stack gap="sm">
        <Title order={2} size="h5" id={title}>
          {words.of(earlier.number, later.number)}: {inWords(difference)}
        </Title>
        <SimpleGrid type="container" cols={{ base: 1, '600px': 2 }} spacing="lg" verticalSpacing="md">
          {(['earlier', 'later'] as const).map((side) => (
            <section key={side} aria-label={`${words.sides[side]}: ${difference[side].number}`}>
              <Text size="xs" c="dimmed" fw={600} mb={4}>
                {words.sides[side]}
              </Text>
              <DecidedCase decided={difference[side]}>{!settled && <Ways decided={difference[side]} />}</DecidedCase>
            </section>
          ))}
        </SimpleGrid>
        <Settled difference={difference} />
        {!settled && (
          <Group>
            <Button ref={button} size="xs" variant="default" aria-expanded={open} onClick={() => (open ? close() : onOpen(true))}>
              {words.explain.button}
            </Button>
          </Group>
        )}
        {!settled && open && <Explain difference={difference} onClose={close} />}
      </Stack>
    </Paper>
  )
}

/** Both open a form on the escalation itself. */
const Ways = ({ decided: { number } }: { decided: Decided }) => (
  <Group gap="md">
    <PageLink address={addresses.escalation(number, 'precedent')} size="sm" aria-label={words.precedentOf(number)}>
      {words.precedent}
    </PageLink>
    <PageLink address={addresses.escalation(number, 'reopen')} size="sm" aria-label={words.reopenOf(number)}>
      {words.reopen}
    </PageLink>
  </Group>
)

const Settled = ({ difference: { explained, precedent } }: { difference: Difference }) => (
  <>
    {explained && (
      <Text size="sm">
        {words.explained(explained.by.name)} {explained.reason}
      </Text>
    )}
    {precedent && (
      <Text size="sm">
        {words.ruled} <PageLink address={addresses.precedent(precedent.id)}>{precedent.question}</PageLink>
      </Text>
    )}
  </>
)
