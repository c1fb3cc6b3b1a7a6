import { z } from 'zod'
import { CaseParts } from '#src/cases/case.ts'
import { FindingView } from '#src/foundation/problem.ts'
import type { Reading } from '#src/people/context.ts'
import { NamedView } from '#src/people/person-view.ts'
import { Closing } from './closing.ts'
import { Decision } from './decision.ts'
import { type Escalation, holderOf, shortNumber } from './escalation.ts'
import { holderSentence } from './holder-sentence.ts'
import { waitingOf } from './joins/waiting.ts'
import { movesFor } from './lifecycle.ts'
import { linksOf } from './links.ts'
import { everyMove } from './table.ts'

const time = z.iso.datetime()

/** An escalation as it leaves the house, with what its reader may do next, and why not. */
export const EscalationView = CaseParts.extend({
  id: z.uuid(),
  number: z.string().meta({ example: 'E-1042' }),
  state: z.enum(['draft', 'submitted', 'accepted', 'returned', 'decided', 'closed']),
  version: z.int(),
  shared: z.boolean(),
  author: NamedView,
  door: z.enum(['web', 'api', 'command', 'slack', 'intercom', 'mcp', 'email']),
  sop: z.object({ name: z.string(), version: z.int() }),
  findings: z.array(FindingView),
  rounds: z.int(),
  holder: z.object({
    kind: z.enum(['person', 'queue', 'nobody']),
    person: NamedView.nullable(),
    queue: z.string().nullable(),
    since: time,
    sentence: z.string().meta({ example: 'with Tomás (Tier 2) since 10:40' }),
  }),
  marks: z.array(z.object({ field: z.string(), mend: z.string(), by: NamedView.nullable(), at: time })),
  wait: z.object({ on: z.enum(['author', 'customer', 'outside']), reason: z.string(), until: time, by: NamedView, at: time }).nullable(),
  decision: Decision.nullable(),
  closing: Closing.nullable(),
  links: z.array(z.object({ kind: z.enum(['diverted-to', 'diverted-from', 'merged-into', 'merged-from', 'joined']), number: z.string() })),
  /** How many more customers wait for it: tickets of those who joined. */
  alsoWaiting: z.int(),
  /** Whether the reader is one of these. */
  joined: z.boolean(),
  moves: z.array(z.object({ move: z.enum(everyMove), allowed: z.boolean(), because: z.string().nullable() })),
  createdAt: time,
  submittedAt: time.nullable(),
  acceptedAt: time.nullable(),
  decidedAt: time.nullable(),
  closedAt: time.nullable(),
}).meta({ id: 'Escalation' })

export type EscalationView = z.infer<typeof EscalationView>

/** One escalation for its reader. */
export async function view(context: Reading, escalation: Escalation): Promise<EscalationView> {
  const [only] = await views(context, [escalation])
  if (!only) throw new Error('one escalation has one view')
  return only
}

/** Several at once: links and the holders' roles are asked for together. */
export async function views(context: Reading, escalations: readonly Escalation[]): Promise<EscalationView[]> {
  if (escalations.length === 0) return []
  const [links, roles] = [await linksOf(context, escalations), await rolesOf(context, escalations)]
  const waiting = await waitingOf(context, escalations, context.actor)
  return escalations.map((escalation) => {
    const { id, state, version, shared, author, door, sop, findings, rounds, marks, wait, decision, closing } = escalation
    const { kind } = escalation.holder
    const person = holderOf(escalation)
    const role = (person && roles.get(person.id)) ?? null
    const queue = escalation.holder.kind === 'queue' ? escalation.holder.queue : null
    const sentence = holderSentence(escalation, role, context.now, context.zone)
    return {
      ...{ id, number: shortNumber(escalation), state, version, shared, author, door, sop },
      ...escalation.case,
      ...{ findings, rounds, marks, wait, decision, closing },
      holder: { kind, person, queue, since: escalation.holderSince.toISOString(), sentence },
      links: links.get(id) ?? [],
      ...{ alsoWaiting: waiting.get(id)?.tickets ?? 0, joined: waiting.get(id)?.joined ?? false },
      moves: movesFor(escalation, context.actor),
      ...times(escalation),
    }
  })
}

const iso = (at: Date | null) => at?.toISOString() ?? null

const times = ({ createdAt, submittedAt, acceptedAt, decidedAt, closedAt }: Escalation) => ({
  createdAt: createdAt.toISOString(),
  submittedAt: iso(submittedAt),
  acceptedAt: iso(acceptedAt),
  decidedAt: iso(decidedAt),
  closedAt: iso(closedAt),
})

async function rolesOf({ db }: Reading, escalations: readonly Escalation[]) {
  const ids = escalations.flatMap((escalation) => holderOf(escalation)?.id ?? [])
  const rows = ids.length === 0 ? [] : await db.selectFrom('people').select(['id', 'role']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, role }) => [id, role]))
}
