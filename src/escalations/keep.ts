import { ticketKey } from '#src/cases/ticket.ts'
import type { Reading } from '#src/people/context.ts'
import { type Escalation, holderOf } from './escalation.ts'
import { shortKey } from './known.ts'

/** An escalation's row as it is written: the one place that turns domain words into columns. */
export function rowOf(escalation: Escalation) {
  const { author, holder, holderSince, sop, findings, marks, wait, decision, closing, lookAt } = escalation
  const { ticket, criteria } = escalation.case
  return {
    state: escalation.state,
    version: escalation.version,
    author_id: author.id,
    former_authors: escalation.formerAuthors,
    holder_kind: holder.kind,
    holder_id: holderOf(escalation)?.id ?? null,
    queue: holder.kind === 'queue' ? holder.queue : null,
    holder_since: holderSince,
    shared: escalation.shared,
    sop_name: sop.name,
    sop_version: sop.version,
    case: JSON.stringify(escalation.case),
    criteria: [...new Set(criteria.map(({ criterion }) => criterion))],
    ticket_key: ticket === null ? null : shortKey(ticketKey(ticket)),
    findings: JSON.stringify(findings),
    rounds: escalation.rounds,
    marks: JSON.stringify(marks),
    wait: jsonOrNull(wait),
    decision: jsonOrNull(decision),
    closing: jsonOrNull(closing),
    look_at: lookAt,
    submitted_at: escalation.submittedAt,
    accepted_at: escalation.acceptedAt,
    decided_at: escalation.decidedAt,
    closed_at: escalation.closedAt,
  }
}

/** Writes an escalation over its row, which the caller holds. */
export async function keep({ db }: Pick<Reading, 'db'>, escalation: Escalation) {
  await db.updateTable('escalations').set(rowOf(escalation)).where('id', '=', escalation.id).execute()
}

const jsonOrNull = (value: object | null) => (value === null ? null : JSON.stringify(value))
