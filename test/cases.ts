import type { CaseInput } from '#src/cases/case.ts'

/** The SOP's own sample, as its writer would have completed it: nothing in it returns or blocks. */
export const completeCase = {
  ticket: 'https://app.intercom.com/a/inbox/abc123/inbox/conversation/215470012345',
  customer: { name: 'Northwind', persona: 'agency', plan: 'Agency', notes: '25+ sites' },
  criteria: [{ id: 'c1', criterion: 'beyond-access', proof: 'Templates can be copied within one workspace only; no role sees a way across.' }],
  ask: 'The customer wants to copy their content templates to eleven other workspaces in one go.',
  blocker: 'No screen offers it, for Admins neither, and Tier 1 has no access behind the scenes.',
  steps: [
    { id: 's1', did: 'Read the Content Assistant documentation.', verdict: 'tested', saw: 'Nothing on copying between workspaces.' },
    { id: 's2', did: 'Looked for the action as an Admin.', verdict: 'ruled-out', saw: 'The menu has Duplicate, within the workspace only.' },
    { id: 's3', did: 'Checked that the workspaces belong together.', verdict: 'confirmed', saw: 'All twelve show the same parent organisation.' },
  ],
  evidenceWaiver: 'There is nothing to see: the action is simply not there.',
  proposal: {
    recommendation: 'DevOps duplicates the templates by hand, once, for this customer.',
    references: [{ id: 'r1', kind: 'link', url: 'https://help.example.com/content-assistant', title: 'Content Assistant' }],
    assumptions: [
      { id: 'a1', text: 'The templates hold no personal data.' },
      { id: 'a2', text: 'Forty templates are about an hour of work.' },
    ],
    confidence: 'medium',
  },
} as const satisfies CaseInput
