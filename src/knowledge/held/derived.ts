import { type RawBuilder, sql } from 'kysely'
import { settling } from '#src/escalations/close.ts'

/** What somebody said when they were asked whether it held. It belongs to the closing, and is gone when that is taken back. */
export const said = (closing: RawBuilder<unknown>) => sql`(${closing} -> 'lookedBack' ->> 'held')::boolean`

/**
 * Whether something written that answered a case held, by now; null: not known yet. `answered` is the event of the closing and `answering` its escalation.
 * Not: it was opened again. Else what somebody said; else whether the case came back as another one about the same ticket, or has been quiet for long enough.
 */
export const heldSince = (now: Date) => sql<boolean | null>`
    case when exists (select from events where escalation_id = answered.escalation_id and kind = 'reopened' and seq > answered.seq) then false
      when ${said(sql`answering.closing`)} is not null then ${said(sql`answering.closing`)}
      when exists (select from escalations later where later.ticket_key = answering.ticket_key and later.id <> answering.id
        and later.created_at > answered.at and later.state <> 'draft') then false
      when answered.at <= ${new Date(now.getTime() - settling)} then true
    end as held`
