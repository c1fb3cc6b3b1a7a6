import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Escalation } from '../client.ts'
import { escalationQuery } from '../data/escalations.ts'
import { sopQuery, sopVersionQuery } from '../data/sops.ts'
import { Gone, isGone } from '../escalation/Gone.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { PageSkeleton } from '../shell/PageSkeleton.tsx'
import { Form } from './Form.tsx'
import { NotYours } from './NotYours.tsx'
import { whyNotWrite } from './why-not.ts'

/** A form of which nothing is saved yet. `onBegun` is told its number as soon as it has one. */
export function NewForm({ sop, onBegun }: { sop: string; onBegun: (number: string) => void }) {
  const query = useQuery(sopQuery(sop))
  if (query.data === undefined && isGone(query.error)) return <Gone error={query.error} />
  return (
    <Loaded query={query} loading={<PageSkeleton />} empty={null}>
      {({ sop }) => <Form escalation={null} sop={sop} onBegun={onBegun} />}
    </Loaded>
  )
}

/** The form of a draft, or of what came back. */
export function BegunForm({ number }: { number: string }) {
  const query = useQuery(escalationQuery(number))
  if (query.data === undefined && isGone(query.error)) return <Gone error={query.error} />
  return (
    <Loaded query={query} loading={<PageSkeleton />} empty={null}>
      {(escalation) => <Begun escalation={escalation} />}
    </Loaded>
  )
}

/** Whoever could write when it was opened keeps the form, and the words in it, whatever becomes of the escalation. */
function Begun({ escalation }: { escalation: Escalation }) {
  const [opened] = useState(escalation)
  const { name, version } = opened.sop
  // The first submission will be checked against the version in force; what was submitted once stays under its own.
  const inForce = useQuery({ ...sopQuery(name), enabled: opened.rounds === 0 })
  const pinned = useQuery({ ...sopVersionQuery(name, version), enabled: opened.rounds > 0 })
  if (whyNotWrite(opened) !== null) return <NotYours escalation={escalation} />
  return (
    <Loaded query={opened.rounds === 0 ? inForce : pinned} loading={<PageSkeleton />} empty={null}>
      {({ sop }) => <Form escalation={opened} sop={sop} />}
    </Loaded>
  )
}
