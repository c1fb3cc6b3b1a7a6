import type { State } from './escalation.ts'
import type { RuleName } from './rules.ts'

type Way = {
  from: readonly State[]
  to: State | 'same'
  /** All of these must hold. */
  by: readonly RuleName[]
  /** Who has the baton afterwards: `named` is whom the move names, `carrier` whoever carries the decision out. */
  holder: 'same' | 'author' | 'actor' | 'named' | 'carrier' | 'queue' | 'nobody'
  /** Only while it waits, or only while it does not. */
  when?: 'waiting' | 'not-waiting'
  /** A pause leaves the version as it was: what somebody is writing meanwhile is not stale for it. */
  keepsVersion?: true
}

/** Every way an escalation changes. What is not listed here cannot happen, at any door. */
// biome-ignore format: a table is read in columns
export const moves = {
  edit:         { from: ['draft', 'returned'],                                     to: 'same',      by: ['isAuthor'],                                 holder: 'same' },
  submit:       { from: ['draft', 'returned'],                                     to: 'submitted', by: ['isAuthor'],                                 holder: 'queue' },
  accept:       { from: ['submitted'],                                             to: 'accepted',  by: ['isTier2', 'isNotAuthor'],                   holder: 'actor' },
  return:       { from: ['submitted', 'accepted'],                                 to: 'returned',  by: ['isTier2', 'isNotAuthor', 'isFreeOrTheirs'], holder: 'author' },
  decide:       { from: ['submitted', 'accepted'],                                 to: 'decided',   by: ['isTier2', 'isNotAuthor', 'isFreeOrTheirs'], holder: 'carrier' },
  close:        { from: ['decided'],                                               to: 'closed',    by: ['isAuthorHolderOrLead'],                     holder: 'nobody' },
  'self-serve': { from: ['draft', 'submitted', 'returned', 'accepted'],            to: 'closed',    by: ['isAuthorOrTier2'],                          holder: 'nobody' },
  withdraw:     { from: ['draft', 'submitted', 'returned', 'accepted'],            to: 'closed',    by: ['isAuthor'],                                 holder: 'nobody' },
  assign:       { from: ['accepted', 'returned', 'decided'],                       to: 'same',      by: ['isHolderOrTier2'],                          holder: 'named' },
  release:      { from: ['accepted'],                                              to: 'submitted', by: ['isHolderOrLead'],                           holder: 'queue' },
  wait:         { from: ['accepted', 'decided'],                                   to: 'same',      by: ['isHolder'],                                 holder: 'same',  when: 'not-waiting', keepsVersion: true },
  resume:       { from: ['accepted', 'decided'],                                   to: 'same',      by: ['isHolderOrLead'],                           holder: 'same',  when: 'waiting',     keepsVersion: true },
  divert:       { from: ['draft', 'submitted', 'returned', 'accepted'],            to: 'closed',    by: ['isAuthorHolderOrLead'],                     holder: 'nobody' },
  merge:        { from: ['submitted', 'returned', 'accepted'],                     to: 'closed',    by: ['isTier2'],                                  holder: 'nobody' },
  reopen:       { from: ['decided', 'closed'],                                     to: 'submitted', by: ['isAuthorOrTier2'],                          holder: 'queue' },
} as const satisfies Record<string, Way>

export type Move = keyof typeof moves
export const everyMove = Object.keys(moves) as Move[] // Object.keys forgets the literals

export const wayOf = (move: Move): Way => moves[move]

export function stateAfter(move: Move, state: State): State {
  const { to }: Way = moves[move]
  return to === 'same' ? state : to
}
