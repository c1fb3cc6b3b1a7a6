import { did, type Example, proposal } from './read.examples.ts'

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
