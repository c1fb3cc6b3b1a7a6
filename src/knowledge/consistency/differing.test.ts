import { describe, expect, test } from 'vitest'
import type { Decide } from '#src/escalations/decision.ts'
import { differingInWords } from '#src/escalations/differing.ts'
import { completeCase } from '#test/cases.ts'
import { differing, doneBy } from './differing.ts'

type Decided = Parameters<typeof differing>[0]

const by = { id: '00000000-0000-4000-8000-000000000003', name: 'Tomás' }

/** Decided so; where nothing is answered, the proposal is taken. */
function decided(
  decision: Decide['decision'],
  { answer = null, proposed = 'Copy them by hand, once.', ask = 'Can templates be copied?' as string | null } = {},
) {
  const written = { ...completeCase, ask, proposal: { ...completeCase.proposal, recommendation: proposed } } as unknown as Decided['case']
  const said = { decision, answer, reason: 'As ever.', difference: [], assumptions: [], customerWording: null, by, at: '2026-03-02T12:00:00.000Z' }
  return { case: written, decision: { ...said, carryOut: { by: 'author', person: null, who: null, until: null } } } satisfies Decided
}
const answering = (answer: string, ask = 'Can templates be copied?') => ({ ...decided('replaced', { answer: answer as never, ask }) })
const inWords = (earlier: Decided, later: Decided) => {
  const how = differing(earlier, later)
  return how && differingInWords(how)
}

describe('decisions about the same differ', () => {
  test('when one is declined, and the other is not', () => {
    expect(inWords(decided('declined'), decided('as-proposed'))).toBe('declined there, and not here')
    expect(inWords(answering('Copy half of them.'), decided('declined'))).toBe('declined here, and not there')
    expect(differing(decided('declined'), decided('declined'))).toBeNull()
  })

  test('when they name other amounts of the same unit', () => {
    expect(inWords(answering('Give back 20 %.'), answering('They get 50 percent back.'))).toBe('50 % here, 20 % there')
    expect(differing(answering('Give back 20 %.'), answering('Give back 20 percent, in two weeks.'))).toBeNull()
    expect(differing(answering('Two weeks.'), answering('20 %.'))).toBeNull()
  })

  test('but not when the amounts are those of the cases', () => {
    expect(differing(answering('Give back €49.', 'They want €49 back.'), answering('Give back €99.', 'They want €99 back.'))).toBeNull()
  })

  test('when the same proposal was taken once, and replaced once', () => {
    const other = answering('Tell them to use the export.')
    expect(inWords(decided('as-proposed'), other)).toBe('the same proposal is replaced here, and was taken there')
    expect(inWords(other, decided('as-proposed'))).toBe('the same proposal is taken here, and was replaced there')
    expect(differing(decided('as-proposed', { proposed: 'Send them the export of last week.' }), other)).toBeNull()
  })

  test('and words alone are no difference', () => {
    expect(differing(answering('Copy them by hand.'), answering('Do it manually for them.'))).toBeNull()
    expect(differing(decided('with-changes', { answer: 'Copy them, and say so.' as never }), decided('as-proposed'))).toBeNull()
  })
})

test('what is to be done is the answer, or what was proposed; nothing where it was declined', () => {
  expect(doneBy(answering('Copy half of them.'))).toBe('Copy half of them.')
  expect(doneBy(decided('as-proposed'))).toBe('Copy them by hand, once.')
  expect(doneBy(decided('declined'))).toBeNull()
})
