import type { State } from '../escalation.ts'

/** While it is on its way, until it is closed. */
export const isJoinable = (state: State) => state !== 'draft' && state !== 'closed'
