import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCase } from '#src/cases/arbitrary.ts'
import { Case } from '#src/cases/case.ts'
import { mergePatch } from '#src/foundation/merge-patch.ts'
import { good, presence, tickets, wording } from './check.examples.ts'
import { harmless, inClear } from './check.secrets.ts'
import { check } from './check.ts'
import { findingRules } from './rules/catalogue.ts'
import { shippedSops } from './shipped.ts'
import type { Sop } from './sop.ts'

const shipped = new Map((await shippedSops()).map(({ name, sop }) => [name, sop]))
const sopNamed = (name: string): Sop => shipped.get(name) ?? expect.fail(`no SOP ${name}`)
const [nonBug, bug] = [sopNamed('non-bug-escalation'), sopNamed('bug-escalation')]

const changed = (patch: object) => Case.parse(mergePatch(good, patch))
const findingsIn = (given: Case, sop = nonBug, openOnTicket: { number: string }[] = []) => check(given, sop, { openOnTicket })
const said = (given: Case, sop = nonBug) => findingsIn(given, sop).map(({ severity, rule, field }) => `${severity} ${rule} ${field}`)

describe('what must be there', () => {
  test.each(presence)('%s', (_, patch, findings) => expect(said(changed(patch))).toEqual(findings))
})

test('a criterion without proof is asked its own question', () => {
  const [finding] = findingsIn(changed({ criteria: [{ criterion: 'beyond-access' }] }))

  expect(finding?.mend).toBe('Answer this: Which action is closed to you, and what did the system say?')
})

describe('the ticket', () => {
  test.each(tickets)('%s', (_, patch, findings) => expect(said(changed(patch))).toEqual(findings))

  test('that has open escalations already is told with their numbers', () => {
    const [finding] = findingsIn(changed({}), nonBug, [{ number: 'E-1042' }, { number: 'E-1050' }])

    expect(finding).toMatchObject({ field: 'ticket', rule: 'ticket.open-elsewhere', severity: 'advises' })
    expect(finding?.message).toContain('E-1042, E-1050')
  })

  test('that is refused says the reason, and apart from it how to mend it', () => {
    const [finding] = findingsIn(changed({ ticket: 'http://desk.example/1' }))

    expect(finding?.message).toBe('An http: address can be read and changed on its way.')
    expect(finding?.mend).toBe('Give the same address with https: instead.')
  })
})

describe('wording', () => {
  test.each(wording)('%s', (_, patch, findings) => expect(said(changed(patch))).toEqual(findings))

  test('that names a step asks for the right one', () => {
    const [finding] = findingsIn(changed({ steps: good.steps.map((step) => ({ ...step, verdict: 'confirmed' })) }))

    expect(finding?.mend).toMatch(/^Step 2 reads as if it ruled something out/)
  })
})

describe('what stands in clear', () => {
  test.each(inClear)('%s is told, and not repeated', (_, patch, findings, hidden) => {
    const given = changed(patch)

    expect(JSON.stringify(given)).toContain(hidden)
    expect(said(given)).toEqual(findings)
    expect(JSON.stringify(findingsIn(given))).not.toContain(hidden)
  })

  test.each(harmless)('%s is left alone', (_, patch, findings) => expect(said(changed(patch))).toEqual(findings))
})

describe('an SOP with fields of its own', () => {
  const bugs = { reproduce: '1. Open it. 2. Publish.', expected: 'Two pages', actual: 'One page', environment: 'Firefox' }
  const withField = (field: Partial<Sop['extra'][number]>): Sop => {
    return { ...nonBug, extra: [{ id: 'own', type: 'text', choices: [], after: 'blocker', title: 'Own', question: 'What?', why: 'Because.', ...field }] }
  }

  test('asks for them in their place, and judges no criteria when it has none', () => {
    expect(said(changed({ ask: null, criteria: [{ criterion: 'beyond-access' }] }), bug)).toEqual([
      'blocks ask.missing ask',
      'blocks extra.missing extra.reproduce',
      'blocks extra.missing extra.expected',
      'blocks extra.missing extra.actual',
      'advises extra.missing extra.environment',
    ])
  })

  test('is content once they are filled, and reads them like any other text', () => {
    expect(said(changed({ extra: bugs }), bug)).toEqual([])
    expect(said(changed({ extra: { ...bugs, actual: '...' } }), bug)).toEqual(['advises text.filler extra.actual'])
  })

  test.each([
    ['number', 3, []],
    ['number', 'three', ['blocks extra.unfit extra.own']],
    ['link', 'https://docs.example/a', []],
    ['link', 'javascript:alert(1)', ['blocks extra.unfit extra.own']],
    ['choice', 'red', []],
    ['choice', 'blue', ['blocks extra.unfit extra.own']],
    ['text', '\u200b', ['blocks extra.missing extra.own']],
  ] as const)('takes as %s: %s', (type, value, findings) => {
    expect(said(changed({ extra: { own: value } }), withField({ type, rule: 'blocks', choices: ['red', 'green'] }))).toEqual(findings)
  })

  test('only advises on what does not fit where it asks for nothing', () => {
    expect(said(changed({ extra: { own: 'x1' } }), withField({ type: 'number' }))).toEqual(['advises extra.unfit extra.own'])
    expect(said(changed({}), withField({ type: 'number' }))).toEqual([])
  })
})

describe('any case at all', () => {
  const severities = ['returns', 'blocks', 'advises']
  const sentence = /[.?]$/

  test('is checked without a fault, alike each time, by known rules, in whole sentences', () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom(nonBug, bug), (given, sop) => {
        const findings = findingsIn(given, sop)
        expect(findingsIn(structuredClone(given), sop)).toEqual(findings)
        for (const { rule, severity, message, mend } of findings) {
          expect(Object.keys(findingRules)).toContain(rule)
          expect(severities).toContain(severity)
          expect([message, mend]).toEqual([expect.stringMatching(sentence), expect.stringMatching(sentence)])
        }
      }),
    )
  })

  test('without a recommendation goes back, and with one does not', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const without = { ...given, proposal: { ...given.proposal, recommendation: null } }
        const returns = (one: Case) => findingsIn(one).filter(({ severity }) => severity === 'returns')
        expect(returns(without).map(({ rule }) => rule)).toEqual(['proposal.missing'])
        expect(returns({ ...given, proposal: { ...given.proposal, recommendation: 'Refund it.' } })).toEqual([])
      }),
    )
  })
})

test.each(['a', '1 ', 'a@', 'a.', 'Bearer ', 'password ', 'http://', 'a://b:', 'eyJ', '-----BEGIN ', 'asd', '[a](', 'what do you recommend '])(
  'the longest text a field takes, all “%s”, is looked through in no time',
  (piece) => {
    const given = changed({ ask: piece.repeat(20_000 / piece.length), blocker: `${piece.repeat(19_000 / piece.length)}!` })
    const began = performance.now()
    findingsIn(given)
    expect(performance.now() - began).toBeLessThan(500)
  },
)

test('every rule has an example', () => {
  const told = [...presence, ...tickets, ...wording, ...inClear].flatMap(([, , findings]) => findings.map((finding) => finding.split(' ')[1]))
  const elsewhere = ['ticket.open-elsewhere', 'extra.missing', 'extra.unfit']
  const unasked = ['customer.no-name', 'customer.no-health', 'customer.no-notes', 'evidence.no-caption', 'proposal.no-confidence']
  expect(new Set([...told, ...elsewhere, ...unasked])).toEqual(new Set(Object.keys(findingRules)))
})
