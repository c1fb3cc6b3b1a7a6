import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useRef, useState } from 'react'
import { problemOf } from '../client.ts'
import type { Precedent } from '../data/precedents.ts'
import { useActions } from '../keyboard/actions.tsx'
import { Keys } from '../keyboard/Keys.tsx'
import { Refusal } from '../parts/Refusal.tsx'
import { texts } from '../texts/texts.ts'
import { EditPrecedent } from './EditPrecedent.tsx'
import { Overrule } from './Overrule.tsx'
import { Publish } from './Publish.tsx'
import { Retire } from './Retire.tsx'
import { useChangePrecedent } from './use-precedents.ts'

const words = texts.precedents
const keys = { publish: '1', change: 'e', overrule: undefined, retire: undefined } as const
const labels = { publish: words.publish.button, change: words.edit.button, overrule: words.overrule.button, retire: words.retire.button }
const order = ['publish', 'change', 'overrule', 'retire'] as const

/** What the reader may do with it as the server says, each with its key, and what is open of it. */
export function Doing({ precedent }: { precedent: Precedent }) {
  const [open, setOpen] = useState<(typeof order)[number] | null>(null)
  const bar = useRef<HTMLDivElement>(null)
  const may = order.filter((move) => precedent.moves.some((way) => way.move === move && way.allowed))
  useActions(
    words.doing,
    may.map((move) => ({ id: `precedent-${move}`, label: labels[move], keys: keys[move], run: () => setOpen(move) })),
  )
  const close = () => {
    const from = bar.current?.querySelector<HTMLElement>(`[data-move="${open}"]`) ?? bar.current
    setOpen(null)
    from?.focus()
  }
  const shown = may.find((move) => move === open) ?? null
  if (may.length === 0) return null
  return (
    <Stack gap="sm">
      <Hints precedent={precedent} />
      <Group ref={bar} role="group" aria-label={words.doing} tabIndex={-1} gap="xs">
        {may.map((move, at) => (
          <Button
            key={move}
            data-move={move}
            size="xs"
            variant={at === 0 && move === 'publish' ? 'filled' : 'default'}
            rightSection={keys[move] && <Keys keys={keys[move]} />}
            onClick={() => setOpen(move)}
          >
            {labels[move]}
          </Button>
        ))}
      </Group>
      {shown === 'publish' && <Publish precedent={precedent} onClose={close} />}
      {shown === 'change' && <EditPrecedent precedent={precedent} onClose={close} />}
      {shown === 'overrule' && <Overrule precedent={precedent} onClose={close} />}
      {shown === 'retire' && <Retire precedent={precedent} onClose={close} />}
    </Stack>
  )
}

/** What its uses and its review date ask of whoever may change it. */
function Hints({ precedent }: { precedent: Precedent }) {
  const { suggestion, expired, state } = precedent
  const { mutate, isPending, error } = useChangePrecedent(precedent)
  const accept = () => mutate({ appliedBy: 'tier1' }, { onSuccess: () => notifications.show({ message: words.suggestion.done }) })
  return (
    <>
      {state === 'published' && expired && (
        <Alert role="note" color="orange" variant="light" title={words.pastReview.title}>
          <Text size="sm">
            {words.pastReview.detail} {words.pastReview.lead}
          </Text>
        </Alert>
      )}
      {suggestion && (
        <Alert role="note" variant="light">
          <Text size="sm">{suggestion.sentence}</Text>
          <Button size="xs" mt="xs" variant="default" loading={isPending} onClick={accept}>
            {words.suggestion.accept}
          </Button>
        </Alert>
      )}
      {error && <Refusal {...problemOf(error)} />}
    </>
  )
}
