import { Button, Skeleton, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { atLeast } from '#src/people/person.ts'
import { addresses } from '../addresses.ts'
import type { Escalation } from '../client.ts'
import { useMe } from '../data/me.ts'
import { precedentFormQuery } from '../data/precedents.ts'
import { useActions } from '../keyboard/actions.tsx'
import { Keys } from '../keyboard/Keys.tsx'
import { late, useLate } from '../late.ts'
import { PageLink } from '../navigate.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { useOpenedByLink } from '../parts/use-opened-by-link.ts'
import { texts } from '../texts/texts.ts'

const words = texts.precedents

/** The precedents that were made of a decision, and the way to make one. */
export function Precedents({ escalation }: { escalation: Escalation }) {
  return escalation.decision === null ? null : <OfDecision escalation={escalation} />
}

function OfDecision({ escalation }: { escalation: Escalation }) {
  const form = useQuery(precedentFormQuery(escalation))
  const made = form.data?.precedents ?? []
  const mayMake = atLeast('tier2', useMe())
  if (!mayMake && made.length === 0) return null
  return (
    <Stack component="section" gap="xs" aria-label={words.title}>
      {made.map(({ id, question, state }) => (
        <Text key={id} size="sm" style={{ overflowWrap: 'anywhere' }}>
          {words.make.made} <PageLink address={addresses.precedent(id)}>{question}</PageLink> ({words.states[state].toLowerCase()})
        </Text>
      ))}
      {mayMake && <Make escalation={escalation} />}
    </Stack>
  )
}

const code = late(async () => (await import('./MakePrecedent.tsx')).MakePrecedent)

/** The form is fetched when it is opened, and stands where its button is. */
function Make({ escalation }: { escalation: Escalation }) {
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  const toggle = () => (isOpen ? close() : setOpen(true))
  useOpenedByLink('precedent', true, () => setOpen(true))
  useActions(texts.escalation.tools.group, [{ id: 'make-precedent', label: words.make.button, keys: 'p', run: toggle }])
  return (
    <>
      <div>
        <Button ref={button} size="xs" variant="default" rightSection={<Keys keys="p" />} aria-expanded={isOpen} onClick={toggle}>
          {words.make.button}
        </Button>
      </div>
      {isOpen && <Opened escalation={escalation} onClose={close} />}
    </>
  )
}

function Opened({ escalation, onClose }: { escalation: Escalation; onClose: () => void }) {
  const form = useQuery(precedentFormQuery(escalation))
  const loading = <Skeleton height={360} />
  return (
    <Loaded query={useLate(code)} loading={loading} empty={null}>
      {(Form) => (
        <Loaded query={form} loading={loading} empty={null}>
          {({ draft }) => draft && <Form escalation={escalation} draft={draft} onClose={onClose} onMade={onClose} />}
        </Loaded>
      )}
    </Loaded>
  )
}
