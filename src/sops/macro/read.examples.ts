/** What people really write, what must come of it (as a part of the case), and what finds no place. For tests only. */
export type Example = [name: string, text: string, read: object, unplaced?: string[]]

export const proposal = (recommendation: string) => ({ recommendation })
export const did = (...steps: string[]) => steps.map((step) => ({ did: step }))

export const headings: Example[] = [
  [
    'headings in another order',
    'Proposed Solution: Grant it.\nIssue: Wants a refund.\nTicket: 7',
    { ticket: '7', ask: 'Wants a refund.', proposal: proposal('Grant it.') },
  ],
  [
    'in other words',
    'Conversation link: #7\nClient: merchant\nRequest: A refund.\nWhat I tried:\n- Checked billing\nRecommendation: Grant it.',
    { ticket: '#7', ask: 'A refund.', steps: did('Checked billing'), proposal: proposal('Grant it.') },
  ],
  [
    'in capitals',
    'TICKET: 7\nSTEPS TAKEN:\n- Checked billing\nPROPOSED SOLUTION:\nGrant it.',
    { ticket: '7', steps: did('Checked billing'), proposal: proposal('Grant it.') },
  ],
  [
    'in Markdown',
    '# Ticket\n7\n## Issue Summary\nA refund.\n### **Steps taken**\n* Checked billing\n**Proposed solution:** Grant it.',
    { ticket: '7', ask: 'A refund.', steps: did('Checked billing'), proposal: proposal('Grant it.') },
  ],
  [
    'in bold, the colon inside or outside',
    '**Ticket:** 7\n**Issue**: A refund.\n*Proposed Solution* – Grant it.',
    { ticket: '7', ask: 'A refund.', proposal: proposal('Grant it.') },
  ],
  [
    'in Slack’s dress',
    ':ticket: *Ticket:* <https://app.intercom.com/a/inbox/x/inbox/conversation/7>\n:memo: *Issue:* A refund.',
    { ticket: '<https://app.intercom.com/a/inbox/x/inbox/conversation/7>', ask: 'A refund.' },
  ],
  [
    'with emoji',
    '🎫 Ticket: 7\n👤 User: merchant\n📋 Issue: A refund.\n🛠️ Steps Taken:\n✅ Checked billing\n✅ Verified the plan\n💡 Proposed Solution: Grant it.',
    { ticket: '7', customer: { persona: 'merchant' }, ask: 'A refund.', steps: did('Checked billing', 'Verified the plan'), proposal: proposal('Grant it.') },
  ],
  ['with dashes', 'Ticket - 7\nIssue – A refund.\nProposed Solution — Grant it.', { ticket: '7', ask: 'A refund.', proposal: proposal('Grant it.') }],
  [
    'numbered',
    '1. Ticket URL / ID: 7\n2. Customer Context: merchant\n3. Issue Summary: A refund.\n4. Steps Taken: Checked billing\n5. Proposed Solution: Grant it.',
    { ticket: '7', customer: { persona: 'merchant' }, ask: 'A refund.', steps: did('Checked billing'), proposal: proposal('Grant it.') },
  ],
  ['underlined', 'Ticket\n------\n7\n\nIssue\n=====\nA refund.', { ticket: '7', ask: 'A refund.' }],
  [
    'as a table',
    '| Field | Value |\n|---|---|\n| Ticket | 7 |\n| Issue | A refund. |\n| Proposed Solution | Grant it. |',
    { ticket: '7', ask: 'A refund.', proposal: proposal('Grant it.') },
    ['| Field | Value |\n|---|---|'],
  ],
  [
    'as questions',
    'What is the user asking?\nA refund.\nWhy can’t Tier 1 resolve it?\nNo access.\nWhat do you recommend? Grant it.',
    { ask: 'A refund.', blocker: 'No access.', proposal: proposal('Grant it.') },
  ],
  [
    'as questions on one line, with a straight apostrophe',
    "What is the user asking? A refund.\nWhy can't Tier 1 resolve it? No access.",
    { ask: 'A refund.', blocker: 'No access.' },
  ],
  [
    'of the SOP’s own format, as a list',
    'Customer Context\n- User persona (e.g., agency, merchant): Agency\n- Account health or plan type: Growth, at risk\nIssue Summary\n- What is the user asking? A refund.\n- Why can’t Tier 1 resolve it? No access.',
    { customer: { persona: 'agency', plan: 'Growth', health: 'at-risk' }, ask: 'A refund.', blocker: 'No access.' },
  ],
  ['with the macro’s title', 'SA - Internal | Escalation (Non-Bug)\nTicket: 7', { ticket: '7' }, []],
  [
    'forwarded, as one quotation',
    '> Ticket: 7\n> Issue: A refund.\n> Steps:\n> - Checked billing',
    { ticket: '7', ask: 'A refund.', steps: did('Checked billing') },
  ],
  ['below a greeting, quoted', 'On Monday Ana wrote:\n> Ticket: 7\n> Issue: A refund.', { ticket: '7', ask: 'A refund.' }, ['On Monday Ana wrote:']],
  ['from Windows', 'Ticket: 7\r\nIssue: A refund.\r\nSteps:\r\n- Checked billing\r\n', { ticket: '7', ask: 'A refund.', steps: did('Checked billing') }],
  [
    'with an address right behind, and “T1”',
    "ticket https://acme.zendesk.com/agent/tickets/7\nWhy can't T1 resolve: No access.",
    { ticket: 'https://acme.zendesk.com/agent/tickets/7', blocker: 'No access.' },
  ],
]

export const customers: Example[] = [
  [
    'a sentence',
    'User: Merchant on the Growth plan, healthy account',
    { customer: { persona: 'merchant', plan: 'Growth', health: 'healthy', notes: 'Merchant on the Growth plan, healthy account' } },
  ],
  ['a plan nobody listed', 'User: freelancer, Platinum plan', { customer: { persona: 'freelancer', plan: 'Platinum' } }],
  [
    'single lines',
    'Customer name: Northwind\nUser persona: Agencies\nPlan: agency plan\nHealth: red',
    { customer: { name: 'Northwind', persona: 'agency', plan: 'Agency', health: 'churning' } },
  ],
  ['a health with more to it', 'Account health: at risk, renewal in March', { customer: { health: 'at-risk' } }, ['Account health: at risk, renewal in March']],
  ['a persona nobody listed', 'Persona: theme developer', { customer: { persona: 'theme developer' } }],
  ['not what it is not', 'User: not healthy', { customer: { health: null, notes: 'not healthy' } }],
]

export const steps: Example[] = [
  ...['-', '*', '•', '–', '—', '‣', '◦', '1.', '1)', '(1)', 'a.', 'a)', '[x]', '- [x]', '[ ]', '☑', '✔️', '✅', '1️⃣', '▪'].map(
    (bullet): Example => [
      `bullet ${bullet}`,
      `Steps:\n${bullet} Checked billing\n${bullet} Verified the plan\n\nProposal: Grant it.`,
      { steps: did('Checked billing', 'Verified the plan') },
      [],
    ],
  ),
  ['a bullet without its blank', 'Steps:\n•Checked billing\n•Verified the plan', { steps: did('Checked billing', 'Verified the plan') }],
  ['no bullets', 'Steps:\nChecked billing\nVerified the plan', { steps: did('Checked billing', 'Verified the plan') }],
  [
    'wrapped lines and inner bullets',
    'Steps:\n- Checked billing\n  in both workspaces\n  - in the first\n- Verified',
    { steps: did('Checked billing\n  in both workspaces\n  - in the first', 'Verified') },
  ],
  [
    'what was seen',
    'Steps:\n- Checked billing -> no invoice\n- Verified the plan → Agency',
    {
      steps: [
        { did: 'Checked billing', saw: 'no invoice' },
        { did: 'Verified the plan', saw: 'Agency' },
      ],
    },
  ],
  [
    'verdicts by their verbs',
    'Steps:\n- I have also checked billing\n- Ruled out the cache\n- Cleared cookies, made no difference\n- Not tested on a phone\n- Some thoughts',
    { steps: ['tested', 'ruled-out', 'ruled-out', null, null].map((verdict) => ({ verdict })) },
  ],
  [
    'a verdict as a label is part of the step',
    'Steps Taken:\nTested: the export\nConfirmed: it is empty',
    {
      steps: [
        { did: 'Tested: the export', verdict: 'tested' },
        { did: 'Confirmed: it is empty', verdict: 'confirmed' },
      ],
    },
  ],
  ['a template left empty', 'Steps Taken:\n-\n-\n\nProposed Solution:\n', { steps: [], proposal: { recommendation: null } }, []],
]
