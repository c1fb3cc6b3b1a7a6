import { expect, test } from 'vitest'
import { merged } from '../parts/merged.ts'
import { bodyOf, patchOf, placeOf, wordsOf } from './words.ts'

const precedent = {
  ...{ question: 'May they?', ruling: 'Once.', scope: { persona: null, plan: 'Agency', amount: null, conditions: ['One', 'Two'] } },
  ...{ appliedBy: 'tier1' as const, upTo: '50', reviewOn: '2027-03-02' },
}

test('a precedent goes into the form and comes out of it as it was', () => {
  expect(wordsOf(precedent)).toMatchObject({ persona: '', plan: 'Agency', conditions: 'One\nTwo', upTo: '50' })
  expect(bodyOf(wordsOf(precedent))).toEqual(precedent)
})

test('blank lines are no conditions, and a limit goes with Tier 1 only', () => {
  expect(bodyOf({ ...wordsOf(precedent), conditions: ' One \n\n  \nTwo', appliedBy: 'tier2' })).toEqual({ ...precedent, appliedBy: 'tier2', upTo: null })
})

test('only what differs is sent', () => {
  const words = wordsOf(precedent)

  expect(patchOf(words, { ...words, conditions: 'One\nTwo\n' })).toEqual({})
  expect(patchOf(words, { ...words, plan: ' ', ruling: 'Twice.' })).toEqual({ ruling: 'Twice.', scope: { ...precedent.scope, plan: null } })
})

test('what somebody else changed meanwhile stays, unless one wrote there oneself', () => {
  const words = wordsOf(precedent)
  const now = { ...words, ruling: 'Never.', plan: 'Growth' }

  expect(merged(words, { ...words, question: 'May we?', plan: '' }, now)).toEqual({ ...now, question: 'May we?', plan: '' })
})

test('what the server says of a part of the scope stands at its field', () => {
  expect(['question', 'scope.plan', 'scope.conditions[1]'].map(placeOf)).toEqual(['question', 'plan', 'conditions'])
})
