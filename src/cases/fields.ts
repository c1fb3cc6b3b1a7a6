/**
 * The parts of a case that a finding, or a colleague's mark, can point at, with what people call them.
 * `[]` stands for one row of a list, and what follows it is said after the row: “Step 2, what was seen”.
 */
export const caseFields = {
  ticket: 'Ticket',
  customer: 'Customer',
  'customer.name': 'Customer, name',
  'customer.persona': 'Customer, persona',
  'customer.plan': 'Customer, plan',
  'customer.health': 'Customer, health',
  'customer.notes': 'Customer, notes',
  criteria: 'Criteria',
  'criteria[]': 'Criterion',
  'criteria[].criterion': 'which one',
  'criteria[].proof': 'proof',
  ask: 'What the user is asking',
  blocker: 'Why Tier 1 cannot resolve it',
  steps: 'Steps',
  'steps[]': 'Step',
  'steps[].did': 'what was done',
  'steps[].verdict': 'verdict',
  'steps[].saw': 'what was seen',
  evidence: 'Evidence',
  'evidence[]': 'Evidence',
  'evidence[].caption': 'caption',
  'evidence[].step': 'the step it shows',
  evidenceWaiver: 'Why there is no evidence',
  proposal: 'Proposed solution',
  'proposal.recommendation': 'Recommendation',
  'proposal.references': 'References',
  'proposal.references[]': 'Reference',
  'proposal.references[].kind': 'kind',
  'proposal.references[].target': 'what it points at',
  'proposal.references[].url': 'address',
  'proposal.references[].title': 'title',
  'proposal.assumptions': 'Assumptions',
  'proposal.assumptions[]': 'Assumption',
  'proposal.assumptions[].text': 'text',
  'proposal.confidence': 'Confidence',
  extra: 'Further fields',
  unplaced: 'Not placed',
} as const

export type CaseField = keyof typeof caseFields

export const isCaseField = (name: string): name is CaseField => Object.hasOwn(caseFields, name)
