import type { Case } from '../../client.ts'

/** A case in which nothing has been written yet. */
export const emptyCase: Case = {
  ticket: null,
  customer: { name: null, persona: null, plan: null, health: null, notes: null },
  criteria: [],
  ask: null,
  blocker: null,
  steps: [],
  evidence: [],
  evidenceWaiver: null,
  proposal: { recommendation: null, references: [], assumptions: [], confidence: null },
  extra: {},
  unplaced: [],
}

const parts = Object.keys(emptyCase) as (keyof Case)[] // Object.keys forgets the literals

/** What was written of an escalation, without all that the server says of it besides. */
export const caseOf = (escalation: Case): Case => Object.fromEntries(parts.map((part) => [part, escalation[part]])) as Case
