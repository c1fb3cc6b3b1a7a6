import { Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addresses } from '../addresses.ts'
import { problemOf } from '../client.ts'
import { sopQuery } from '../data/sops.ts'
import { useActions } from '../keyboard/actions.tsx'
import { useGo } from '../navigate.tsx'
import { MoveButton } from '../parts/MoveButton.tsx'
import { Refusal } from '../parts/Refusal.tsx'
import { texts } from '../texts/texts.ts'
import { useMoveDraft } from './bar/use-submit.ts'
import type { Draft } from './draft/draft.ts'
import classes from './Form.module.css'
import { type Sop, useWriting } from './writing-context.ts'

const { elsewhere: words, group } = texts.escalate

type Kind = Sop['notFor'][number]

const buttonOf = (id: string) => `elsewhere-${id}`

/** What belongs to another SOP: a short test for each, which ends there with everything carried over. */
export function Elsewhere({ draft }: { draft: Draft }) {
  const { notFor } = useWriting().sop
  const [open, setOpen] = useState<string | null>(null)
  const kind = notFor.find(({ id }) => id === open)
  const close = (id: string) => {
    setOpen(null)
    document.getElementById(buttonOf(id))?.focus()
  }
  useActions(
    group,
    notFor.map(({ id, title }) => ({ id: `elsewhere-${id}`, label: words.ask(title), run: () => setOpen(id) })),
  )
  if (notFor.length === 0) return null
  return (
    <div>
      <Group gap={4} ml={-8}>
        {notFor.map(({ id, title }) => (
          <Button key={id} id={buttonOf(id)} variant="subtle" size="compact-sm" aria-expanded={id === open} onClick={() => setOpen(id === open ? null : id)}>
            {words.ask(title)}
          </Button>
        ))}
      </Group>
      {kind && <Test key={kind.id} kind={kind} draft={draft} onClose={() => close(kind.id)} />}
    </div>
  )
}

/** The questions all have to get a yes. */
function Test({ kind: { title, sop, because, test }, draft, onClose }: { kind: Kind; draft: Draft; onClose: () => void }) {
  const [ticked, setTicked] = useState<readonly string[]>([])
  const name = useQuery(sopQuery(sop)).data?.sop.title ?? sop
  const { carry, isBlank, busy, error } = useCarry(draft, sop)
  const tick = (question: string) => setTicked((all) => (all.includes(question) ? all.filter((one) => one !== question) : [...all, question]))
  return (
    <Stack gap="xs" mt="xs" className={classes.aside} role="group" aria-label={words.ask(title)}>
      <Text size="sm">
        {because} {words.tick}
      </Text>
      {test.map((question, at) => (
        <Checkbox key={question} size="sm" label={question} autoFocus={at === 0} checked={ticked.includes(question)} onChange={() => tick(question)} />
      ))}
      {error && <Refusal {...problemOf(error)} />}
      <Group gap="xs" align="flex-start">
        <MoveButton size="xs" busy={busy} because={ticked.length < test.length ? words.stays : null} onClick={() => carry(words.reason(title, test))}>
          {isBlank ? words.start(name) : words.carry(name)}
        </MoveButton>
        <Button size="xs" variant="default" onClick={onClose}>
          {words.close}
        </Button>
      </Group>
    </Stack>
  )
}

/** Goes on under another SOP; where nothing is written yet there is nothing to carry over. */
function useCarry(draft: Draft, sop: string) {
  const go = useGo()
  const { mutate, isPending, error } = useMoveDraft(draft, 'diversions', ({ links }) => {
    const to = links.findLast(({ kind }) => kind === 'diverted-to')
    if (to) go(addresses.write(to.number), { replace: true })
  })
  const isBlank = draft.state().escalation === null && !draft.isDirty()
  const carry = (reason: string) =>
    isBlank ? go(addresses.escalate(sop, draft.state().draft.ticket ?? undefined), { replace: true }) : mutate({ sop, reason })
  return { carry, isBlank, busy: isPending, error }
}
