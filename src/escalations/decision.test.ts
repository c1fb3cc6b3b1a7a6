import { expect, test } from 'vitest'
import { differenceOf } from './decision.ts'

test('a change is told word by word', () => {
  expect(differenceOf('with-changes', 'Refund two months.', 'Refund three months.')).toEqual([
    { kind: 'same', text: 'Refund ' },
    { kind: 'removed', text: 'two' },
    { kind: 'added', text: 'three' },
    { kind: 'same', text: ' months.' },
  ])
})

test('together, what stayed and what was added are the answer', () => {
  const pieces = differenceOf('with-changes', 'Give them 50 % for good.', 'Offer them the Starter plan,\nfor a year.')

  expect(
    pieces
      .filter(({ kind }) => kind !== 'removed')
      .map(({ text }) => text)
      .join(''),
  ).toBe('Offer them the Starter plan,\nfor a year.')
})

test('what replaces the proposal stands against it as a whole', () => {
  expect(differenceOf('replaced', 'Refund it.', 'Offer the Starter plan.')).toEqual([
    { kind: 'removed', text: 'Refund it.' },
    { kind: 'added', text: 'Offer the Starter plan.' },
  ])
})

test('without an answer there is no difference of words', () => {
  expect(differenceOf('declined', 'Refund it.', null)).toEqual([])
})

test('two long texts with nothing in common stand against each other as wholes, before anybody has to wait', () => {
  const [proposed, answer] = ['p', 'a'].map((letter) => Array.from({ length: 3_000 }, (_, at) => `${letter}${at}`).join(' ')) as [string, string]
  const started = performance.now()

  expect(differenceOf('with-changes', proposed, answer)).toEqual([
    { kind: 'removed', text: proposed },
    { kind: 'added', text: answer },
  ])
  expect(performance.now() - started).toBeLessThan(4_000) // half a second; word by word it took fifteen
})
