/** What people really write, what must come of it (as a part of the case), and what finds no place. For tests only. */
type Example = [name: string, text: string, read: object, unplaced?: string[]]

const proposal = (recommendation: string) => ({ recommendation })
const did = (...steps: string[]) => steps.map((step) => ({ did: step }))

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

export const proposals: Example[] = [
  [
    'references and assumptions below it',
    'Proposed Solution:\n- Grant it.\n- Link to SOP: https://sop.example/7\n- Assumptions: one parent account\n- Confidence: High',
    {
      proposal: {
        recommendation: 'Grant it.',
        references: [{ kind: 'link', url: 'https://sop.example/7' }],
        assumptions: [{ text: 'one parent account' }],
        confidence: 'high',
      },
    },
  ],
  [
    'a link on its own line',
    'Proposed Solution: Grant it.\nhttps://sop.example/7',
    { proposal: { recommendation: 'Grant it.', references: [{ kind: 'link', url: 'https://sop.example/7' }] } },
  ],
  [
    'a link within the sentence',
    'Proposed Solution: Grant it, see https://sop.example/7.',
    { proposal: { recommendation: 'Grant it, see https://sop.example/7.', references: [{ url: 'https://sop.example/7' }] } },
  ],
  [
    'an SOP, an article, a precedent',
    'Link to SOP or precedent, if available:\n- SOP: Refund policy\n- Article: https://kb.example/7\n- E-1042',
    {
      proposal: {
        references: [
          { kind: 'sop', title: 'Refund policy' },
          { kind: 'article', url: 'https://kb.example/7' },
          { kind: 'precedent', target: 'E-1042' },
        ],
      },
    },
  ],
  ['none of them', 'Link to SOP: N/A\nAssumptions: none', { proposal: { references: [], assumptions: [] } }, ['Link to SOP: N/A', 'Assumptions: none']],
  [
    'assumptions as a list',
    'Assumptions:\n- One parent account\n- They renew',
    { proposal: { assumptions: [{ text: 'One parent account' }, { text: 'They renew' }] } },
  ],
  ['a confidence with more to it', 'Confidence: medium – seen once before', { proposal: { confidence: 'medium' } }, ['Confidence: medium – seen once before']],
  ['a confidence in per cent', 'Confidence: 80%', { proposal: { confidence: 'high' } }, ['Confidence: 80%']],
  [
    'a link called a link',
    'Proposed Solution: Grant it.\nLink: https://sop.example/7',
    { ticket: null, proposal: { recommendation: 'Grant it.\nLink: https://sop.example/7', references: [{ url: 'https://sop.example/7' }] } },
  ],
]

export const others: Example[] = [
  [
    'criteria by title, id or in passing',
    'Escalation Criteria:\n- The request exceeds Tier 1 permissions or system access: the button is grey\n- policy ambiguity\n- This is not documented anywhere',
    {
      criteria: [
        { criterion: 'beyond-access', proof: 'the button is grey' },
        { criterion: 'policy-ambiguity', proof: null },
        { criterion: 'not-documented', proof: 'This is not documented anywhere' },
      ],
    },
  ],
  ['criteria nobody knows', 'Reason for escalation: because', { criteria: [] }, ['Reason for escalation: because']],
  ['a screenshot as a link', 'Screenshots: https://loom.example/1', { evidence: [], evidenceWaiver: null }, ['Screenshots: https://loom.example/1']],
  ['no screenshot, but a recording', 'Screenshots: no, but https://loom.example/1', { evidenceWaiver: null }, ['Screenshots: no, but https://loom.example/1']],
  ['no screenshot, and why', 'Screenshot(s) or recording: None, it is about a policy', { evidenceWaiver: 'None, it is about a policy' }, []],
  [
    'a ticket with more to it',
    'Ticket: https://acme.zendesk.com/agent/tickets/7 (urgent)\nsecond line',
    { ticket: 'https://acme.zendesk.com/agent/tickets/7' },
    ['Ticket: (urgent)\nsecond line'],
  ],
  [
    'the address alone at the top',
    'https://app.intercom.com/a/inbox/x/inbox/conversation/7\nHi team\nIssue: A refund.',
    { ticket: 'https://app.intercom.com/a/inbox/x/inbox/conversation/7', ask: 'A refund.' },
    ['Hi team'],
  ],
  ['no headings at all', 'Customer wants a refund, can we?', { ask: null }, ['Customer wants a refund, can we?']],
  [
    'a heading said twice',
    'Issue: A refund.\nTicket: 7\nIssue: And an apology.\nTicket: 8',
    { ask: 'A refund.\n\nAnd an apology.', ticket: '7' },
    ['Ticket: 8'],
  ],
  ['a signature', 'Proposal: Grant it.\n\nThanks,\nMaya', { proposal: proposal('Grant it.\n\nThanks,\nMaya') }],
  ['a quotation stands for itself', 'Issue:\n> Ticket: none\n> - please help', { ask: 'Ticket: none\n- please help', ticket: null }],
  ['a quotation in a sentence stays one', 'Issue: They write\n> please help', { ask: 'They write\n> please help' }],
  ['nothing', ' \n\t', { ask: null }, []],
]

export const html: Example[] = [
  [
    'paragraphs and breaks',
    '<p>Ticket: 7<br>Issue: A &amp; B can&#39;t pay</p><p>Steps Taken:</p><ul><li>Checked billing</li><li>Verified the <b>plan</b></li></ul>',
    { ticket: '7', ask: "A & B can't pay", steps: did('Checked billing', 'Verified the plan') },
  ],
  [
    'divisions, bold headings, hard blanks',
    '<div><b>Ticket:</b>&nbsp;7</div><div><strong>Proposed Solution</strong></div><div>Grant it.</div>',
    { ticket: '7', proposal: proposal('Grant it.') },
  ],
  ['a table', '<table><tr><th>Ticket</th><td>7</td></tr><tr><th>Issue</th><td>A refund.</td></tr></table>', { ticket: '7', ask: 'A refund.' }],
  [
    'a numbered list',
    '<h2>Steps taken</h2><ol><li>Checked billing</li><li>Ruled out the cache</li></ol><h2>Proposed solution</h2><p>Grant it.</p>',
    { steps: [{ verdict: 'tested' }, { verdict: 'ruled-out' }], proposal: proposal('Grant it.') },
  ],
  [
    'links',
    '<p>Ticket: <a href="https://app.intercom.com/a/inbox/x/inbox/conversation/7">https://app.intercom.com/a/inbox/x/inbox/conversation/7</a></p><p>SOP: <a href="https://sop.example/7">Refunds</a></p>',
    {
      ticket: 'https://app.intercom.com/a/inbox/x/inbox/conversation/7',
      proposal: { references: [{ title: 'Refunds (https://sop.example/7)', url: 'https://sop.example/7' }] },
    },
  ],
  [
    'a link with the ticket’s number',
    '<p><b>Ticket:</b> <a href="https://app.intercom.com/a/inbox/x/inbox/conversation/7">7</a></p><p>Issue: A refund.</p>',
    { ticket: 'https://app.intercom.com/a/inbox/x/inbox/conversation/7' },
    [],
  ],
  [
    'a picture',
    '<p>Screenshots:</p><div class="intercom-container"><img src="https://img.example/1.png"></div>',
    { evidence: [] },
    ['Screenshots: [https://img.example/1.png]'],
  ],
  ['no tag at the beginning', 'Ticket: 7<br>Issue: A refund.<br>Proposal: Grant it.', { ticket: '7', ask: 'A refund.', proposal: proposal('Grant it.') }],
  ['a tag in a sentence is no HTML', 'Issue: The page shows <br> in its title.', { ask: 'The page shows <br> in its title.' }],
  ['less and more are no tags', 'Issue: a < b and c > d', { ask: 'a < b and c > d' }],
]
