import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { type KeyboardEvent, useRef, useState } from 'react'
import { type Escalation, problemOf } from '../client.ts'
import type { JoinBody } from '../data/joins.ts'
import { Refusal } from '../parts/Refusal.tsx'
import { texts } from '../texts/texts.ts'
import { useJoin } from './use-joins.ts'

const words = texts.joins.join

type Props = {
  /** Its id or number. */
  id: string
  initial?: { ticket: string | null; customer: string | null }
  /** One's own draft as it is by now, every word of it saved; null where nothing was begun. */
  draft?: () => Promise<JoinBody['draft']>
  onJoined: (joined: Escalation) => void
  onClose: () => void
}

/** On which ticket one’s customer waits. No form of its own, for it may stand within one. */
export function JoinFields({ id, initial, draft, onJoined, onClose }: Props) {
  const [ticket, setTicket] = useState(initial?.ticket ?? '')
  const [customer, setCustomer] = useState(initial?.customer ?? '')
  const [isEmpty, setEmpty] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const { mutate, isPending, error } = useJoin(id, onJoined)
  const send = () => {
    setEmpty(ticket.trim() === '')
    if (ticket.trim() === '') return field.current?.focus()
    if (!isPending) mutate(async () => ({ ticket: ticket.trim(), customer: customer.trim() || null, draft: (await draft?.()) ?? null }))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    if (event.key === 'Enter') send()
    else onClose()
  }
  const { ofTicket, other } = said(error)
  return (
    <Stack gap="xs" mt={4}>
      <Text size="sm" c="dimmed">
        {words.why} {draft && words.draft}
      </Text>
      <Group gap="xs" align="flex-start" onKeyDown={onKeyDown}>
        <TextInput
          ref={field}
          size="xs"
          style={{ flex: '2 1 220px' }}
          autoFocus
          label={words.ticket}
          placeholder={words.ticketHint}
          maxLength={2_000}
          value={ticket}
          error={isEmpty ? words.empty : ofTicket}
          onChange={({ currentTarget: { value } }) => setTicket(value)}
        />
        <TextInput
          size="xs"
          style={{ flex: '1 1 140px' }}
          label={words.customer}
          placeholder={words.optional}
          maxLength={200}
          value={customer}
          onChange={({ currentTarget: { value } }) => setCustomer(value)}
        />
      </Group>
      {other && <Refusal {...other} />}
      <Group gap="xs">
        <Button size="compact-sm" loading={isPending} onClick={send}>
          {words.send}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onClose}>
          {words.cancel}
        </Button>
      </Group>
    </Stack>
  )
}

/** What is wrong with the ticket stands at it; anything else below. */
function said(error: Error | null) {
  if (!error) return { ofTicket: null, other: null }
  const problem = problemOf(error)
  const ofTicket = problem.problems.find(({ field }) => field === 'ticket')?.message ?? null
  return { ofTicket, other: ofTicket === null ? problem : null }
}
