import type { CaseInput } from '#src/cases/case.ts'

/** A case with which nothing is wrong: every example is this one with something changed. */
export const good = {
  ticket: 'https://app.intercom.com/a/inbox/abc/inbox/conversation/123',
  customer: { name: 'Northwind', persona: 'agency', plan: 'Agency', health: 'healthy', notes: '25+ sites' },
  criteria: [{ id: 'c1', criterion: 'beyond-access', proof: 'Copying between workspaces is not in the menu of my role; the page answers “Not allowed”.' }],
  ask: 'They would like to copy their content templates from one workspace to the eleven others in one go.',
  blocker: 'The interface has no such action, and Tier 1 cannot write to a workspace behind the scenes.',
  steps: [
    { id: 's1', did: 'Read the Content Assistant documentation', verdict: 'tested', saw: 'It describes copying within a workspace only' },
    { id: 's2', did: 'Signed in as an Admin of both workspaces', verdict: 'ruled-out', saw: 'The action is missing there too, so it is not a matter of roles' },
  ],
  evidence: [{ id: '01900000-0000-7000-8000-000000000001', caption: 'The menu without the action', step: 's2' }],
  proposal: {
    recommendation: 'DevOps moves the 40 by script this once, because the account is large; later we build an endpoint.',
    references: [{ id: 'r1', kind: 'precedent', target: 'E-1007' }],
    assumptions: [{ id: 'a1', text: 'All twelve belong to the same parent organisation' }],
    confidence: 'medium',
  },
} satisfies CaseInput

/** What is checked, what is changed in the good case (null takes away), and every finding, in order: severity, rule, field. */
export type Example = readonly [name: string, patch: object, findings: readonly string[]]

const step = (row: object) => ({ steps: [...good.steps, { id: 's3', did: 'Opened it in Firefox', verdict: 'tested', saw: 'The same', ...row }] })
const claim = (row: object) => ({ criteria: [{ ...good.criteria[0], ...row }] })
const recommend = (recommendation: string | null) => ({ proposal: { recommendation } })
const assume = (text: string) => ({ proposal: { assumptions: [{ id: 'a1', text }] } })
const [missing, filler, question, phrase] = ['proposal.recommendation', 'text.filler', 'text.question', 'text.empty-phrase']

const emptyFindings = [
  'blocks ticket.missing ticket',
  'blocks customer.no-persona customer.persona',
  'blocks customer.no-plan customer.plan',
  'blocks criteria.missing criteria',
  'blocks ask.missing ask',
  'blocks blocker.missing blocker',
  'blocks steps.missing steps',
  'blocks evidence.missing evidence',
  'returns proposal.missing proposal.recommendation',
  'advises proposal.no-references proposal.references',
  'advises proposal.no-assumptions proposal.assumptions',
]

export const presence: readonly Example[] = [
  ['a complete case', {}, []],
  ['an empty case', { ticket: null, customer: null, criteria: null, ask: null, blocker: null, steps: null, evidence: null, proposal: null }, emptyFindings],
  ['no ticket', { ticket: null }, ['blocks ticket.missing ticket']],
  ['no name of the customer', { customer: { name: null } }, []],
  ['no notes on the customer', { customer: { notes: null } }, []],
  ['no persona', { customer: { persona: null } }, ['blocks customer.no-persona customer.persona']],
  ['a persona of their own', { customer: { persona: 'museum' } }, []],
  ['a plan and no health', { customer: { health: null } }, []],
  ['health and no plan', { customer: { plan: null } }, []],
  ['neither plan nor health', { customer: { plan: null, health: null } }, ['blocks customer.no-plan customer.plan']],
  ['no criterion', { criteria: [] }, ['blocks criteria.missing criteria']],
  ['a row for a criterion, not filled', { criteria: [{ id: 'c1', criterion: '' }] }, ['blocks criteria.missing criteria']],
  ['a criterion without proof', claim({ proof: null }), ['blocks criteria.no-proof criteria[c1].proof']],
  ['an unknown criterion', claim({ criterion: 'full-moon' }), ['blocks criteria.unknown criteria[c1].criterion']],
  [
    'an unknown criterion without proof',
    claim({ criterion: 'full-moon', proof: null }),
    ['blocks criteria.no-proof criteria[c1].proof', 'blocks criteria.unknown criteria[c1].criterion'],
  ],
  [
    'two criteria, one unknown',
    { criteria: [...good.criteria, { id: 'c2', criterion: 'x', proof: 'Seen' }] },
    ['blocks criteria.unknown criteria[c2].criterion'],
  ],
  ['no ask', { ask: null }, ['blocks ask.missing ask']],
  ['an ask nobody can see', { ask: '\u200b \u00ad' }, ['blocks ask.missing ask']],
  ['no blocker', { blocker: null }, ['blocks blocker.missing blocker']],
  ['no steps', { steps: [] }, ['blocks steps.missing steps']],
  ['a row for a step, not filled', { steps: [{ id: 's1' }] }, ['blocks steps.missing steps']],
  ['a row for a step, not filled, among others', { steps: [...good.steps, { id: 's3' }] }, []],
  ['a step that says only what was seen', step({ did: null }), ['blocks steps.no-did steps[s3].did']],
  ['a step without a verdict', step({ verdict: null }), ['advises steps.no-verdict steps[s3].verdict']],
  ['a step without what was seen', step({ saw: null }), ['advises steps.no-saw steps[s3].saw']],
  [
    'a step of which only the deed is known',
    step({ verdict: null, saw: null }),
    ['advises steps.no-verdict steps[s3].verdict', 'advises steps.no-saw steps[s3].saw'],
  ],
  ['nothing ruled out', { steps: [good.steps[0]] }, ['advises steps.no-negative steps']],
  ['nothing marked as ruled out', { steps: [{ ...good.steps[1], verdict: 'confirmed' }] }, ['advises steps.no-negative steps']],
  ['no evidence', { evidence: [] }, ['blocks evidence.missing evidence']],
  ['a waiver instead of evidence', { evidence: [], evidenceWaiver: 'It is a question about the contract.' }, []],
  ['evidence without a caption', { evidence: [{ id: good.evidence[0]?.id }] }, []],
  ['no recommendation', recommend(null), [`returns proposal.missing ${missing}`]],
  ['a recommendation of blanks', recommend(' \n\t '), [`returns proposal.missing ${missing}`]],
  ['a recommendation nobody can see', recommend('\u200b\u2060\ufeff'), [`returns proposal.missing ${missing}`]],
  ['no references', { proposal: { references: [] } }, ['advises proposal.no-references proposal.references']],
  ['a reference to nothing', { proposal: { references: [{ id: 'r1', kind: 'link' }] } }, ['advises proposal.no-references proposal.references']],
  ['no assumptions', { proposal: { assumptions: [] } }, ['advises proposal.no-assumptions proposal.assumptions']],
  ['assumptions none, and said so', assume('None'), []],
  ['no confidence', { proposal: { confidence: null } }, []],
  ['fields of another SOP', { extra: { expected: 'A page', count: 3 } }, []],
  ['text that could not be placed', { unplaced: ['Greetings from the team'] }, []],
]

export const tickets: readonly Example[] = [
  ['a bare number', { ticket: '215468' }, []],
  ['an address of another help desk', { ticket: 'https://desk.example/tickets/7' }, []],
  ['an abbreviated address', { ticket: 'https://intercom.com/.../ticket-id-12345' }, ['advises ticket.abbreviated ticket']],
  ['a look-alike host', { ticket: 'https://app.intercom.com.evil.example/a/inbox/abc/inbox/conversation/1' }, ['blocks ticket.refused ticket']],
  ['an address that is not encrypted', { ticket: 'http://app.intercom.com/a/inbox/abc/inbox/conversation/1' }, ['blocks ticket.refused ticket']],
  ['no address at all', { ticket: 'the one from yesterday' }, ['blocks ticket.refused ticket']],
  ['a name before an “@”', { ticket: 'https://app.intercom.com@evil.example/1' }, ['blocks ticket.refused ticket']],
  ['a number that could be a card’s', { ticket: '4111111111111111' }, []],
]

export const wording: readonly Example[] = [
  ['tried everything', step({ did: 'I tried everything I could think of' }), [`advises ${phrase} steps[s3].did`]],
  ['an empty phrase in capitals', { blocker: 'TRIED  EVERYTHING, it is beyond us' }, [`advises ${phrase} blocker`]],
  ['an empty phrase as proof', claim({ proof: 'We did all the steps' }), [`advises ${phrase} criteria[c1].proof`]],
  ['an empty phrase as a recommendation', recommend('Please advise.'), [`advises ${phrase} ${missing}`]],
  ['an empty phrase as a waiver', { evidence: [], evidenceWaiver: 'See ticket' }, [`advises ${phrase} evidenceWaiver`]],
  ['words that only contain an empty phrase', { blocker: 'The policy retried everything-as-code jobs, which is closed to us' }, []],
  ['dots', { ask: '...' }, [`advises ${filler} ask`]],
  ['dots as a recommendation', recommend('. . .'), [`advises ${filler} ${missing}`]],
  ['dashes', { blocker: '—' }, [`advises ${filler} blocker`]],
  ['an emoji alone', { blocker: '🤷' }, [`advises ${filler} blocker`]],
  ['repeated letters', { ask: 'aaaaaa' }, [`advises ${filler} ask`]],
  ['repeated syllables', { ask: 'blabla blabla' }, [`advises ${filler} ask`]],
  ['one letter', step({ did: 'x' }), [`advises ${filler} steps[s3].did`]],
  ['one character that is a word', step({ saw: '無' }), []],
  ['asdf', recommend('asdf'), [`advises ${filler} ${missing}`]],
  ['a run along the keys', recommend('asdfghjkl asdf'), [`advises ${filler} ${missing}`]],
  ['a run along other keys', { blocker: 'qwertz' }, [`advises ${filler} blocker`]],
  ['n/a', { blocker: 'N/A' }, [`advises ${filler} blocker`]],
  ['tbd', recommend('TBD.'), [`advises ${filler} ${missing}`]],
  ['none as a recommendation', recommend('None'), [`advises ${filler} ${missing}`]],
  ['nothing seen', step({ saw: 'Nothing' }), []],
  ['a filler as an assumption', assume('...'), [`advises ${filler} proposal.assumptions[a1].text`]],
  ['a short answer', { ask: 'Refund May' }, []],
  ['Hallo Otto, Anna and Mississippi', { ask: 'Anna from Mississippi asks for banana' }, []],
  ['the question pasted', recommend('What do you recommend?'), [`advises ${question} ${missing}`]],
  ['the question pasted, with dots', recommend('what do you recommend? ...'), [`advises ${question} ${missing}`]],
  ['the question pasted, and answered', recommend('What do you recommend? DevOps moves the 40 by script.'), []],
  ['the heading pasted', recommend('Proposed Solution:'), [`advises ${question} ${missing}`]],
  ['another field’s question pasted', { ask: 'Why can’t Tier 1 resolve it?' }, [`advises ${question} ask`]],
  ['the question with another apostrophe', { blocker: "WHY CAN'T TIER 1 RESOLVE IT" }, [`advises ${question} blocker`]],
  [
    'the question of the criterion pasted',
    claim({ proof: 'Which action is closed to you, and what did the system say?' }),
    [`advises ${question} criteria[c1].proof`],
  ],
  ['a starter left open', recommend('Grant the request: …, because …'), [`advises ${question} ${missing}`]],
  ['a starter filled in', recommend('Grant the request: a script moves the 40, because the account is large.'), []],
  ['the ask as a recommendation', recommend(good.ask), [`advises proposal.repeats-ask ${missing}`]],
  ['the ask in other forms', recommend('Please copy the content templates from one workspace to eleven others'), [`advises proposal.repeats-ask ${missing}`]],
  ['the ask, and who does it', recommend('DevOps copies the content templates to the eleven workspaces by script on Friday'), []],
  ['a refusal', recommend('Refuse: copying across workspaces would break their roles; offer the export instead'), []],
]
