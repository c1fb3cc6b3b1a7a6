import fc from 'fast-check'
import { usualMapping } from '#src/workspace/mapping.ts'
import { asProposed } from './begun.ts'
import { completeCase } from './cases.ts'
import { ada, ben, lin, maya, tomas } from './office.ts'
import { general } from './precedents.ts'

/** Placeholders: what a call names is known only when it is made. `fuzz-send.ts` puts the real thing in their place. */
export const raw = (json: string) => `@@raw:${json}@@`
export const escalationIn = (state: string, nth: number) => `@@escalation:${state}:${nth}@@`

/** Texts that have broken programs before: https://github.com/minimaxir/big-list-of-naughty-strings has more of each kind. */
export const awkward = [
  '',
  ' ',
  '\n\r\t',
  '\u0000',
  'before\u0000after',
  '\ud800',
  'x\udfffy',
  '\ufeff',
  '\u202eright to left',
  'Zalgo ̶t̷e̵x̸t̴ ❤️ 👩‍👩‍👧‍👦 ﷽',
  '0',
  '-0',
  'NaN',
  'Infinity',
  'null',
  'undefined',
  'true',
  '1e309',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  '../../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  "'; drop table escalations; --",
  '%',
  '%s%n%d',
  '%00',
  '{{7*7}} #{7*7}',
  '<script>alert(1)</script>',
  '@00000000-0000-4000-8000-000000000001',
  'https://app.intercom.com.evil.example/a/inbox/x/conversation/1',
  'https://user:secret@app.intercom.com/a',
  'http://[::1',
  'javascript:alert(1)',
  'E-999999999',
  '٣',
  'ﬁ',
  'İ',
]

const sentences = [
  'The customer wants to copy their templates to eleven other workspaces.',
  'No screen offers it, for Admins neither.',
  'Looked for the action as an Admin.',
  'The menu has Duplicate, within the workspace only.',
  'DevOps duplicates the templates by hand, once.',
  'It is what we did the last time.',
  'https://app.intercom.com/a/inbox/abc123/inbox/conversation/215470012345',
  '# Escalation\n**Ask**: Copy it.\n- Step one: confirmed\n- Step two: ruled out',
]

/** Text as people write it, and as nobody should; the very long ones are few, since each costs time. */
export const someText = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...sentences) },
  { weight: 2, arbitrary: fc.constantFrom(...awkward) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
)

const people = fc.constantFrom(...[maya, ben, tomas, ada, lin].map(({ id }) => id))
const rowIds = fc.constantFrom('a1', 'a2', 's1', 's2', 'c1', 'r1')
const escalation = fc.tuple(fc.constantFrom('submitted', 'accepted', 'returned', 'closed'), fc.nat(2)).map(([state, nth]) => escalationIn(state, nth))
const times = fc.constantFrom('2026-03-03T12:00:00Z', '2026-04-02T12:00:00.000Z', '2026-03-01T12:00:00Z', '2030-01-01T00:00:00Z', '0001-01-01T00:00:00Z')
const fields = fc.constantFrom('ask', 'steps[0].saw', 'steps[s2]', 'proposal', 'extra.environment', 'steps[99]', 'customer.plan', 'nothing', '__proto__')
const sops = fc.constantFrom('non-bug-escalation', 'bug-escalation', 'no-such-sop')
const ticked = fc.uniqueArray(fc.record({ id: rowIds, holds: fc.constantFrom('true', 'false', 'unknown') }), { selector: ({ id }) => id, maxLength: 3 })

/** Both assumptions of the case that the office begins with: without them no decision is ever made. */
const bothTicked = fc.constant(['a1', 'a2'].map((id) => ({ id, holds: 'true' })))

/** Likely values by the name of their field, so that calls get past the door and into the house. Arrays of rows, by their list. */
export const likely: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  to: people,
  person: people,
  members: fc.uniqueArray(people, { maxLength: 3 }),
  holder: people,
  author: people,
  into: escalation,
  escalation: fc.nat(2).map((nth) => escalationIn('decided', nth)),
  by: fc.nat(99).map((nth) => `@@precedent:${nth}@@`),
  reviewOn: fc.constantFrom('2026-06-01', '2026-03-02', '2027-02-30', '9999-12-31', '0000-01-01', '0001-01-01'),
  until: times,
  field: fields,
  sop: sops,
  name: fc.oneof(sops, someText),
  criterion: fc.constantFrom('beyond-access', 'not-documented', 'business-decision', 'no-such'),
  timeZone: fc.constantFrom('Europe/Berlin', 'America/Lima', 'Mars/Olympus', 'UTC'),
  writer: fc.constantFrom('maya@example.com', 'ben@example.com', 'nobody@example.com'),
  email: fc.oneof(
    fc.nat(999).map((n) => `person${n}@example.com`),
    fc.constant('maya@example.com'),
  ),
  assumptions: fc.oneof(bothTicked, ticked),
  evidence: fc.oneof(
    fc.constant([]),
    fc.nat(2).map((n) => [{ id: `@@evidence:${n}@@` }]),
  ),
  source: fc.oneof(
    fc.constant('@@sop@@'),
    fc.nat(3000).map((from) => `@@sop:${from}@@`),
  ),
  version: fc.integer({ min: 1, max: 4 }),
  file: fc.constantFrom('swagger-ui.css', 'start.js'),
  text: fc.oneof(someText, fc.constant('@@macro@@')),
  password: fc.constantFrom('short', '0123456789', 'three quiet horses', 'x'.repeat(300)),
  written: fc.constantFrom('215470012345', completeCase.ticket, '7'),
  cursor: fc.constant('@@cursor@@'),
  token: fc.constantFrom('no-such-token', 'x'.repeat(64)),
}

/** Whole bodies that are right, by the path they are sent to, or its end; some part of them may be broken afterwards. */
export const wholes: Readonly<Record<string, readonly object[]>> = {
  escalations: [completeCase, { ...completeCase, evidenceWaiver: null, evidence: [{ id: '@@evidence:0@@', caption: 'The menu.', step: 's2' }] }],
  '/api/escalations/{id}': [
    { ask: 'Copy forty templates, please.', customer: { plan: null, health: 'at-risk' } },
    { steps: [{ did: 'Asked.', verdict: 'confirmed', saw: 'They mean all of them.' }], evidence: [{ id: '@@evidence:1@@' }] },
    { shared: true, extra: { environment: 'live' }, proposal: { confidence: 'high', assumptions: ['They mean us.'] } },
    completeCase,
  ],
  mapping: [{ plan: { from: ['company.plan'], words: [{ written: 'pro', value: 'Growth' }] } }],
  preview: [{ written: '215470012345', mapping: usualMapping }],
  checks: [{ case: completeCase }, { text: '@@macro@@' }],
  decisions: [asProposed, { ...asProposed, decision: 'with-changes', answer: 'Copy twenty of them.' }],
  returns: [{ marks: [{ field: 'steps[s1].saw', mend: 'In which plan?' }] }],
  assignments: [{ to: ada.id, reason: 'She knows them.' }],
  articles: [{ title: 'Change the owner', body: 'Open Billing.' }],
  '/api/articles/{id}': [{ title: 'Change the owner of an account' }, { reviewOn: '2027-01-31', retired: true }],
  suggestions: [{ text: 'Who changes the owner?', ticket: completeCase.ticket, escalation: escalationIn('draft', 0) }],
  openings: [{ kind: 'article', id: '@@article@@' }],
  dismissals: [{ kind: 'article', id: '@@article@@', because: 'Billing is closed to us.' }],
  merges: [{ into: escalationIn('accepted', 1) }],
  joins: [
    { ticket: '7001', customer: 'Northwind' },
    { ticket: completeCase.ticket, draft: { id: escalationIn('draft', 0), version: 1 } },
  ],
  precedents: [
    { ...general, escalation: escalationIn('decided', 0), publish: true },
    { ...general, escalation: escalationIn('decided', 1), scope: { plan: 'Agency', conditions: ['They belong together.'] }, appliedBy: 'tier1', upTo: '50' },
  ],
  '/api/precedents/{id}': [
    { ruling: 'Yes, once.', scope: { persona: 'agency', plan: null } },
    { appliedBy: 'tier1', upTo: '40', reviewOn: '2026-12-01' },
  ],
  overrulings: [{ by: '@@precedent:7@@' }],
  waits: [{ on: 'customer', reason: 'They look it up.', until: '2026-03-20T12:00:00Z' }],
}
