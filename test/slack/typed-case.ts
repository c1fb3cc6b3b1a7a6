import { completeCase } from '../cases.ts'

/** What Maya types into the window: the complete case, but for its proposal. */
export const typed = {
  ticket: completeCase.ticket,
  'customer.name': 'Northwind',
  'customer.persona': 'agency',
  'customer.plan': 'Agency',
  criteria: ['beyond-access'],
  'criteria[].proof': completeCase.criteria[0].proof,
  ask: completeCase.ask,
  blocker: completeCase.blocker,
  steps: 'Read the Content Assistant documentation. → Nothing on copying between workspaces.\nruled out: Looked as an Admin. → The menu has Duplicate only.',
  evidenceWaiver: completeCase.evidenceWaiver,
}

export const proposal = { 'proposal.recommendation': completeCase.proposal.recommendation, 'proposal.assumptions': 'The templates hold no personal data.' }
