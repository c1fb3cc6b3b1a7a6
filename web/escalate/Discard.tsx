import { Button, Group } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { addresses } from '../addresses.ts'
import type { Escalation } from '../client.ts'
import { escalationQuery } from '../data/escalations.ts'
import { useActions } from '../keyboard/actions.tsx'
import { WithdrawForm } from '../moves/reasons.tsx'
import { useGo } from '../navigate.tsx'
import { texts } from '../texts/texts.ts'
import type { Draft } from './draft/draft.ts'

const { withdraw: words } = texts.escalate.bar

/** Takes the question back, with a reason; the case stays to be read. */
export function Discard({ draft, escalation }: { draft: Draft; escalation: Escalation }) {
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const cache = useQueryClient()
  const go = useGo()
  const label = escalation.state === 'returned' ? words.returned : words.draft
  const way = escalation.moves.find(({ move }) => move === 'withdraw')
  // Nothing is left to be saved behind the back of the move.
  const start = () => void draft.save().then(() => setOpen(true))
  useActions(texts.escalate.group, [{ id: 'form-withdraw', label, because: way?.allowed === false ? way.because : null, run: start }])
  if (isOpen) {
    const opened = {
      escalation,
      close: () => {
        flushSync(() => setOpen(false))
        button.current?.focus()
      },
      moved: () => go(addresses.mine(), { replace: true }),
      reread: async () => draft.hear(await cache.fetchQuery({ ...escalationQuery(escalation.number), staleTime: 0 })),
    }
    return <WithdrawForm opened={opened} />
  }
  return (
    <Group ml={-8}>
      <Button ref={button} size="compact-sm" variant="subtle" color="gray" c="dimmed" leftSection={<IconTrash size={14} aria-hidden />} onClick={start}>
        {label}
      </Button>
    </Group>
  )
}
