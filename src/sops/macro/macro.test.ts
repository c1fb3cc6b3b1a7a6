import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCase } from '#src/cases/arbitrary.ts'
import { Case } from '#src/cases/case.ts'
import { shippedSops } from '../shipped.ts'
import type { Sop } from '../sop.ts'
import { readMacro } from './read.ts'
import { writeMacro } from './write.ts'

const shipped = new Map((await shippedSops()).map(({ name, sop }) => [name, sop]))
const [nonBug, bug] = ['non-bug-escalation', 'bug-escalation'].map((name) => shipped.get(name) ?? expect.fail(`no SOP ${name}`)) as [Sop, Sop]

/** An SOP whose layout leaves most headings out, and lends one to two fields. */
const sparse: Sop = {
  ...nonBug,
  macro: {
    title: 'Ticket',
    headings: [
      { field: 'steps', write: 'Result', read: ['Seen'] },
      { field: 'ask', write: 'Result', read: [] },
    ],
  },
}

/** What comes back of a case: everything, with rows numbered anew, and without those that say nothing. */
function kept(given: Case): Case {
  const steps = given.steps.filter(({ did, verdict, saw }) => did !== null || verdict !== null || saw !== null)
  const places = new Map(steps.map(({ id }, at) => [id, `s${at + 1}`]))
  const numbered = <Row>(rows: readonly Row[], letter: string) => rows.map((row, at) => ({ ...row, id: `${letter}${at + 1}` }))
  const { references, assumptions } = given.proposal
  return {
    ...given,
    criteria: numbered(given.criteria, 'c'),
    steps: numbered(steps, 's'),
    evidence: given.evidence.map((shown) => ({ ...shown, step: places.get(shown.step ?? '') ?? null })),
    proposal: { ...given.proposal, references: numbered(references, 'r'), assumptions: numbered(assumptions, 'a') },
    extra: Object.fromEntries(Object.entries(given.extra).filter(([, value]) => value !== null)),
  }
}

describe('what is written is read back', () => {
  test.each([
    ['by the SOP for what is no bug', nonBug],
    ['by the one for bugs', bug],
    ['by one with few and confusing headings', sparse],
  ])('%s', (_, sop) => {
    fc.assert(
      fc.property(anyCase, (given) => {
        expect(readMacro(writeMacro(given, sop), sop)).toEqual(kept(given))
      }),
      { numRuns: 300 },
    )
  })

  test('with fields of the SOP’s own, numbers and choices too', () => {
    const asking = { title: 'Seats', question: 'How many?', why: 'Prices.', after: 'ask' }
    const extra: Sop['extra'] = [
      { ...asking, id: 'seats', type: 'number', choices: [] },
      { ...asking, id: 'place', title: 'Environment', type: 'choice', choices: ['Production', 'Staging'] },
    ]
    const sop = { ...nonBug, extra }
    for (const values of [{ seats: 25, place: 'Staging' }, { seats: -0.5 }, { seats: 1e21, place: 'staging' }, { seats: '25' }]) {
      expect(readMacro(writeMacro(Case.parse({ extra: values }), sop), sop).extra).toEqual(values)
    }
    expect(readMacro('Seats: 25\nEnvironment: staging', sop).extra).toEqual({ seats: 25, place: 'Staging' })
  })

  test('also when it was forwarded, and forwarded again', () => {
    const given = Case.parse({ ask: 'Steps: none', steps: [{ id: 's1', did: 'Checked it', verdict: 'tested', saw: '- nothing' }] })
    const forwarded = writeMacro(given, nonBug).replace(/^/gm, '> > ')

    expect(readMacro(forwarded, nonBug)).toEqual(given)
  })

  test('also when so many rows hold tags that all of it might pass for HTML', () => {
    const assumptions = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6'].map((id) => ({ id, text: '<p>one</p><p>two</p>' }))
    const given = Case.parse({ proposal: { assumptions } })

    expect(readMacro(writeMacro(given, nonBug), nonBug)).toEqual(given)
  })

  test('evidence keeps its upload, and its step as long as there is one', () => {
    const id = '0198f3a0-0000-7000-8000-000000000001'
    const read = (step: number) => readMacro(`Steps:\n- Checked it\nScreenshots:\n- The menu (upload ${id}, step ${step})`, nonBug).evidence

    expect(read(1)).toEqual([{ id, caption: 'The menu', step: 's1' }])
    expect(read(2)).toEqual([{ id, caption: 'The menu', step: null }])
  })

  test('an empty case is the title alone', () => {
    expect(writeMacro(Case.parse({}), nonBug)).toBe('SA - Internal | Escalation (Non-Bug)\n')
  })
})

test('the SOP’s own sample fills the case and leaves the blocker open, and reads the same when written again', () => {
  const read = readMacro(nonBug.sample, nonBug)

  expect(read).toMatchObject({
    ticket: 'https://intercom.com/.../ticket-id-12345',
    customer: { persona: 'agency', plan: 'Agency', notes: 'Agency plan client with 25+ sites' },
    ask: 'User is requesting to bulk-duplicate content templates across workspaces, which is not currently supported in the UI.',
    blocker: null,
    steps: [
      { did: 'Checked Content Assistant documentation', verdict: 'tested' },
      { did: 'Confirmed this action isn’t available even for Admins', verdict: 'confirmed' },
      { did: 'Verified workspaces are linked to the same parent org', verdict: 'confirmed' },
    ],
    unplaced: [],
  })
  expect(read.proposal.recommendation).toMatch(/^- Recommend we provide manual .*\n- If approved, suggest .* scaling$/)
  expect(writeMacro(read, nonBug)).toContain('Steps Taken:\n- Checked Content Assistant documentation\n- Confirmed this')
})

test('only what would be misread stands in quotation marks', () => {
  const given = Case.parse({ ask: 'Copy these:\n- templates\n- sites', blocker: 'Steps: none', steps: [{ did: 'Checked it', verdict: null, saw: 'Nothing' }] })

  expect(writeMacro(given, nonBug)).toBe(`SA - Internal | Escalation (Non-Bug)

Issue Summary:
What is the user asking?
Copy these:
- templates
- sites

Why can’t Tier 1 resolve it?
> Steps: none

Steps Taken:
- Checked it → Nothing
  Result: not said
`)
})
