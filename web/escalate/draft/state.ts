import type { Case, Escalation, Problem } from '../../client.ts'
import { worthKeeping } from '../rows.ts'
import { caseOf, emptyCase } from './case-of.ts'
import type { Kept } from './keep.ts'
import { type Clash, mergeCases } from './merge.ts'
import { same } from './values.ts'

/**
 * saved: the server has every word. waiting: it will in a moment. lost: nobody answers, it is tried again.
 * refused: trying again would not help. signed-out: whoever writes has to sign in first.
 */
type Standing = 'saved' | 'waiting' | 'saving' | 'lost' | 'refused' | 'signed-out'

export type DraftState = {
  /** The case as it stands on the screen. */
  draft: Case
  /** Parked: everybody may read it. */
  shared: boolean
  /** What the server has of both, as far as is known here; before the first words are typed, what was filled in for whoever writes. */
  had: { case: Case; shared: boolean }
  /** As the server answered last; null until the first words are saved. */
  escalation: Escalation | null
  standing: Standing
  /** Why it is lost or refused. */
  problem: Problem | null
  /** When the server took the last words, ISO 8601. */
  savedAt: string | null
  clashes: readonly Clash[]
  /** When words were typed that only this browser had; null when there were none. */
  broughtBack: string | null
}

/** What there is to save; rows that nobody has filled stay on the screen. */
export const written = ({ draft, shared }: DraftState) => ({ case: worthKeeping(draft), shared })

/** Before anything was begun, what is empty is not worth it. */
export const isUnsaved = (state: DraftState) => !same(state.had, written(state)) && !(state.escalation === null && same(nothing, written(state)))

const nothing = { case: emptyCase, shared: false }

/** The form as it opens: what the server has, with what this browser kept of it. */
export function opened(escalation: Escalation | null, kept: Kept | null): DraftState {
  const had = { case: escalation ? caseOf(escalation) : emptyCase, shared: escalation?.shared ?? false }
  const { merged, clashes } = kept ? mergeCases(kept.ground, kept.draft, had.case) : { merged: had.case, clashes: [] }
  const shared = kept && (escalation === null || escalation.state === 'draft') ? kept.shared : had.shared
  const state = { draft: merged, shared, had, escalation, clashes, broughtBack: null, standing: 'saved' as const, problem: null, savedAt: null }
  return kept && isUnsaved(state) ? { ...state, broughtBack: kept.at, standing: 'waiting' } : state
}

/** What is newer on the server comes in, field by field; what was written on both sides stays mine, with theirs beside it. */
export function heard(state: DraftState, escalation: Escalation): DraftState {
  const version = state.escalation?.version ?? 0
  if (escalation.version <= version) return escalation.version === version ? { ...state, escalation } : state
  const had = { case: caseOf(escalation), shared: escalation.shared }
  const { merged, clashes } = mergeCases(state.had.case, state.draft, had.case)
  const shared = state.shared === state.had.shared ? had.shared : state.shared
  const older = state.clashes.filter(({ path }) => !clashes.some((clash) => clash.path === path))
  return { ...state, escalation, had, draft: merged, shared, clashes: [...older, ...clashes] }
}

/** What was sent is what the server has now. An answer that was overtaken by a newer one says nothing any more. */
export function answered(state: DraftState, escalation: Escalation, sent: DraftState['had'], at: string): DraftState {
  if (escalation.version < (state.escalation?.version ?? 0)) return state
  return { ...state, escalation, had: sent, savedAt: at }
}
