import type { Case } from '#src/cases/case.ts'
import type { Party, TicketState } from './handoff-shape.ts'
import type { Sop } from './sop.ts'

export type HandedTo = {
  queue: string
  /** Slack channel, such as `#tier-2-escalations`. */
  channel: string
  /** As people call them: `Tier 2`, `CS Lead`. */
  to: string[]
  roles: Party[]
}

/** Who a case is handed to: everybody the SOP names, and whom the claimed criteria add. */
export function handoffOf({ criteria }: Pick<Case, 'criteria'>, { handoff, criteria: known }: Sop): HandedTo {
  const claimed = new Set(criteria.map(({ criterion }) => criterion))
  const added = known.filter(({ id }) => claimed.has(id)).flatMap((criterion) => criterion.handoff)
  const roles = [...new Set([...handoff.to, ...added])]
  return { queue: handoff.queue, channel: handoff.channel, to: roles.map((role) => handoff.called[role]), roles }
}

/** What the help desk is to be told. `null` leaves that part of the ticket as it is; `agent` is who wrote the case. */
export type TicketAfter = {
  tag: { name: string; on: boolean } | null
  team: { kind: 'team'; name: string } | { kind: 'agent' } | null
}

/** The ticket's tag and team once an escalation has come to this state. */
export function ticketAfter(state: TicketState, { handoff }: Sop): TicketAfter {
  const { tag, team } = handoff.states[state]
  return { tag: tag === 'keep' ? null : { name: handoff.tag, on: tag === 'on' }, team: teamAfter(team) }
}

function teamAfter(team: string): TicketAfter['team'] {
  if (team === 'keep') return null
  return team === 'agent' ? { kind: 'agent' } : { kind: 'team', name: team }
}
