import { Button } from '@mantine/core'
import { addresses } from '../../addresses.ts'
import type { Hit } from '../../data/knowledge.ts'
import { JoinFields } from '../../joins/JoinFields.tsx'
import { useGo } from '../../navigate.tsx'
import { texts } from '../../texts/texts.ts'
import { useWriting } from '../writing-context.ts'

const words = texts.joins.join

/** “Me too”: waits for what is asked already instead of asking it again. */
export function JoinTwin({ hit, isOpen, onToggle }: { hit: Hit; isOpen: boolean; onToggle: () => void }) {
  return (
    <Button size="compact-xs" variant="default" aria-label={words.of(hit.title)} aria-expanded={isOpen} onClick={onToggle}>
      {words.button}
    </Button>
  )
}

/** With the ticket and the customer that are written already. */
export function JoinTwinFields({ hit, onClose }: { hit: Hit; onClose: () => void }) {
  const { draft, known } = useWriting()
  const go = useGo()
  return (
    <JoinFields
      id={hit.id}
      initial={{ ticket: draft.ticket, customer: draft.customer.name }}
      draft={known.giveUp}
      onJoined={({ number }) => go(addresses.escalation(number), { replace: true })}
      onClose={onClose}
    />
  )
}
