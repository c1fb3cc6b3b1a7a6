import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { Case } from '#src/cases/case.ts'
import type { EscalationsTable } from '#src/database/tables/escalations.ts'
import type { Finding } from '#src/foundation/refusal.ts'
import type { Named } from '#src/people/person.ts'
import type { Closing } from './closing.ts'
import type { Decision } from './decision.ts'

/** Where an escalation stands. */
export type State = EscalationsTable['state']

/** By which door it came in. */
export type Door = EscalationsTable['door']

/** Who has the baton now: always exactly one answer. */
export type Holder = { kind: 'person'; person: Named } | { kind: 'queue'; queue: string } | { kind: 'nobody' }

/** A field to mend, named by its path, and how. */
export type Mark = { field: string; mend: string; by: Named | null; at: string }

/** What a held escalation waits for. `until` is the latest date, ISO 8601 in UTC. */
export type Wait = { on: 'author' | 'customer' | 'outside'; reason: string; until: string; by: Named; at: string }

type Row = Selectable<EscalationsTable>

/** An escalation as the rules, the sentences and the doors see it: its people are people, not ids. */
export type Escalation = Pick<Row, 'id' | 'number' | 'state' | 'version' | 'door' | 'shared' | 'rounds'> & {
  author: Named
  /** Ids of those who wrote it before it was handed on. */
  formerAuthors: string[]
  holder: Holder
  holderSince: Date
  sop: { name: string; version: number }
  case: Case
  findings: Finding[]
  marks: Mark[]
  wait: Wait | null
  decision: Decision | null
  closing: Closing | null
  lookAt: Date | null
  createdAt: Date
  submittedAt: Date | null
  acceptedAt: Date | null
  decidedAt: Date | null
  closedAt: Date | null
}

/** How doors name an escalation: by its id, or by its short number. */
export const IdOrNumber = z
  .string('Give an id, or a number such as E-1042.')
  .regex(/^([Ee]-\d{1,9}|[\dA-Fa-f]{8}(-[\dA-Fa-f]{4}){3}-[\dA-Fa-f]{12})$/, 'Give an id, or a number such as E-1042.')
  .meta({ id: 'IdOrNumber', example: 'E-1042' })

export const shortNumber = ({ number }: Pick<Escalation, 'number'>) => `E-${number}`

/** The person who holds it, where a person does. */
export const holderOf = ({ holder }: Pick<Escalation, 'holder'>) => (holder.kind === 'person' ? holder.person : null)
