import fc from 'fast-check'
import { Case, confidences, healths, referenceKinds, verdicts } from './case.ts'

/** Lines that a careless reader would take for something else: headings, bullets, quotes, markup, blanks. For tests only. */
const trickyLine = fc.constantFrom(
  ...['', ' ', '\t', '---', '> quoted', '>', '>> twice', '- one', '* two', '• three', '1. first', 'a) second', '[x] done', '☑ seen', '# Title', '| a | b |'],
  ...[
    'Ticket: 12',
    'Steps Taken',
    '**Proposed Solution:**',
    'Issue - none',
    'What is the user asking?',
    '- Assumptions: none',
    'Result: Confirmed',
    '  Seen: it',
  ],
  ...[
    'Proof: yes',
    'Anything else',
    'Why can’t Tier 1 resolve it?',
    'extra.note: x',
    '<p>one</p><p>two</p>',
    '<br>',
    '&amp;',
    '**bold**',
    '[a](https://b.example)',
  ],
  ...[
    'https://docs.example/a?b=c#d',
    'E-1042',
    'Link: https://docs.example',
    'n/a',
    'None',
    'Checked it → nothing',
    'Verified it.',
    'not tested',
    '\\',
    '\\> x',
  ],
  ...[
    'No screenshot',
    '(upload 1)',
    '👩‍👩‍👧 family',
    'עברית',
    'e\u0301',
    '\u200b',
    '\u2028',
    'trailing  ',
    '  leading',
    'a\rb',
    'agency',
    'At risk',
    'high',
    '12',
  ],
)

const anyLine = fc.oneof(trickyLine, trickyLine, fc.string({ unit: 'grapheme', maxLength: 30 }), fc.lorem({ maxCount: 8 }))

/** Text as people and their clipboards make it, of one line or several; never blank, and without NUL, which no field takes. */
const writtenText = fc
  .oneof(
    anyLine,
    fc.array(anyLine, { minLength: 1, maxLength: 5 }).map((lines) => lines.join('\n')),
  )
  .map((text) => text.replaceAll('\0', '').toWellFormed())
  .filter((text) => text.trim() !== '')

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })
const maybeText = maybe(writtenText)
const rowId = fc.stringMatching(/^[\w-]{1,8}$/)
const few = <Row extends { id: string }>(row: fc.Arbitrary<Row>) => fc.uniqueArray(row, { selector: ({ id }) => id, maxLength: 4 })

const customer = fc.record({ name: maybeText, persona: maybeText, plan: maybeText, health: maybe(fc.constantFrom(...healths)), notes: maybeText })
const knownCriteria = ['not-documented', 'steps-exhausted', 'beyond-access', 'business-decision', 'policy-ambiguity']
const criterion = fc.oneof(
  fc.constantFrom(...knownCriteria),
  writtenText.filter(({ length }) => length <= 100),
)
const reference = fc.record({ id: rowId, kind: fc.constantFrom(...referenceKinds), target: maybeText, url: maybeText, title: maybeText })

const proposal = fc.record({
  recommendation: maybeText,
  references: few(reference),
  assumptions: few(fc.record({ id: rowId, text: writtenText })),
  confidence: maybe(fc.constantFrom(...confidences)),
})

const parts = fc.record({
  ticket: fc.oneof(
    maybeText,
    fc.constantFrom('https://app.intercom.com/a/inbox/abc/inbox/conversation/123', '#12345', 'https://intercom.com/.../ticket-id-12345'),
  ),
  customer,
  criteria: few(fc.record({ id: rowId, criterion, proof: maybeText })),
  ask: maybeText,
  blocker: maybeText,
  steps: few(fc.record({ id: rowId, did: maybeText, verdict: maybe(fc.constantFrom(...verdicts)), saw: maybeText })),
  evidence: few(fc.record({ id: fc.uuid(), caption: maybeText, at: fc.nat({ max: 5 }) })),
  evidenceWaiver: maybeText,
  proposal,
  extra: fc.dictionary(fc.stringMatching(/^[a-z][\w-]{0,8}$/), maybeText, { maxKeys: 3 }),
  unplaced: fc.array(writtenText, { maxLength: 3 }),
})

/** A case as complete or incomplete as they come; evidence shows one of its steps, or none. */
export const anyCase: fc.Arbitrary<Case> = parts.map(({ evidence, ...rest }) =>
  Case.parse({ ...rest, evidence: evidence.map(({ at, ...shown }) => ({ ...shown, step: rest.steps[at]?.id ?? null })) }),
)
