import { Button, Group, Stack, Text } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { isJoinable } from '#src/escalations/joins/joinable.ts'
import type { Escalation } from '../client.ts'
import { joinsQuery } from '../data/joins.ts'
import { useMe } from '../data/me.ts'
import { useActions } from '../keyboard/actions.tsx'
import { More } from '../parts/More.tsx'
import { texts } from '../texts/texts.ts'
import { JoinFields } from './JoinFields.tsx'
import { JoinRow } from './JoinRow.tsx'
import classes from './Joins.module.css'

const words = texts.joins

/** How many more customers wait for this, on which tickets, and the way to be one of those who wait. */
export function Joins({ escalation }: { escalation: Escalation }) {
  const { number, state } = escalation
  const joined = useInfiniteQuery(joinsQuery(number))
  const rows = joined.data?.pages.flatMap(({ items }) => items) ?? []
  const mayJoin = isJoinable(state)
  if (rows.length === 0 && !mayJoin) return null
  return (
    <Stack component="section" gap="xs" aria-label={words.title}>
      <Group gap="sm">
        <Count escalation={escalation} />
        {mayJoin && <MeToo escalation={escalation} />}
      </Group>
      {rows.length > 0 && (
        <ul className={classes.list}>
          {rows.map((join) => (
            <JoinRow key={join.id} join={join} escalation={escalation} />
          ))}
        </ul>
      )}
      <More pages={joined} label={words.more} />
      {escalation.decision !== null && rows.some(({ mayLeave }) => mayLeave) && <Text size="sm">{words.tell}</Text>}
    </Stack>
  )
}

function Count({ escalation: { alsoWaiting, state } }: { escalation: Escalation }) {
  if (alsoWaiting === 0) return null
  return (
    <Text size="sm" fw={600} className={classes.count}>
      <IconUsers size={16} aria-hidden /> {state === 'closed' ? words.waited(alsoWaiting) : words.waiting(alsoWaiting)}
    </Text>
  )
}

function MeToo({ escalation: { number, author } }: { escalation: Escalation }) {
  const isOwn = useMe().id === author.id
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  const toggle = () => (isOpen ? close() : setOpen(true))
  useActions(texts.escalation.tools.group, [{ id: 'join', label: words.join.command, run: toggle }])
  return (
    <>
      <Button ref={button} size="compact-sm" variant="default" aria-expanded={isOpen} onClick={toggle}>
        {isOwn ? words.join.ownButton : words.join.button}
      </Button>
      {isOpen && (
        <div className={classes.fields}>
          <JoinFields id={number} onJoined={close} onClose={close} />
        </div>
      )}
    </>
  )
}
