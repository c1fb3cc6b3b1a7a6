import type { Difference } from '#src/cases/changes.ts'
import type { Named } from '#src/people/person.ts'
import type { NamedClose } from './closing.ts'
import type { Decision } from './decision.ts'
import type { Differing } from './differing.ts'
import type { Door, Holder, Mark, State, Wait } from './escalation.ts'

type Other = { id: string; number: string }

/** What each kind of event leaves behind. Timeline, insights and webhooks all read these, so a released key stays. */
export type Facts = {
  drafted: { door: Door; sop: string; from: Other | null }
  shared: { shared: boolean }
  /** `changed` is what differs from the round before; empty in the first. */
  submitted: { round: number; sop: { name: string; version: number }; queue: string; advice: number; changed: Difference[] }
  accepted: Record<string, never> // that it happened, by whom and when, says it all
  /** `rules` names the SOP's rules when the SOP itself sent it back. */
  returned: { marks: Mark[]; note: string | null; rules: string[] }
  decided: Decision
  closed: NamedClose
  withdrawn: { reason: string }
  /** `from` is who had it before, and `author` whether authorship went along. */
  assigned: { to: Named; from: Named | null; reason: string | null; author: boolean }
  released: { reason: string }
  waiting: Omit<Wait, 'by' | 'at'>
  /** How the wait ended: by hand, by itself on its latest date, or because the author answered. */
  resumed: { on: Wait['on']; how: 'by-hand' | 'due' | 'answered' }
  diverted: { sop: string; reason: string; to: Other }
  merged: { into: Other }
  /** On the escalation that another was merged into. */
  absorbed: { from: Other; evidence: number; followers: number; joins?: number }
  /** Somebody whose customer waits for the same; `ticket` as they wrote it. */
  joined: { ticket: string; customer: string | null; evidence: number }
  left: { ticket: string; customer: string | null }
  reopened: { reason: string }
  /** The bytes of a file were deleted; `size` is in bytes. */
  'evidence-removed': { evidence: string; type: string; size: number; reason: string | null }
  /** Some time after the closing. `again`: another case about the same ticket; `asked`: who is to say whether it held. */
  'looked-back': { again: Other | null; asked: Named }
  /** What somebody says about it, whatever was seen. */
  judged: { held: boolean }
  /** `from`: an earlier one that asks the same, and was decided otherwise. */
  differs: { from: Other; how: Differing }
  /** Why the two are decided differently. */
  explained: { from: Other; reason: string }
  /** `edited`, `deleted`: when, ISO 8601 in UTC. What was taken back has no words any more. */
  commented: { text: string; mentions: Named[]; edited?: string; deleted?: string }
}

type Kind = keyof Facts

/** How it stood right after an event: what the time held by each side is counted from. */
export type Standing = { state: State; holder: Holder; waiting: Wait['on'] | null }

/** One line of the timeline. Without an actor it was the system. Narrow on `kind`, and `facts` follows. */
export type Event = {
  [K in Kind]: {
    id: string
    kind: K
    facts: Facts[K]
    after: Standing
    version: number
    actor: Named | null
    internal: boolean
    /** The id of the only person who could read the escalation then; null: everyone. */
    onlyFor: string | null
    at: Date
  }
}[Kind]

/** What happened, before it is written down. */
export type Happening = { [K in Kind]: { kind: K; facts: Facts[K]; internal?: boolean } }[Kind]
