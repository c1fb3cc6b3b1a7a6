import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { type Terms, termsOf, withTerms } from './terms.ts'

const source = await readFile(new URL('../../../sop/non-bug-escalation.yaml', import.meta.url), 'utf8')
const terms = termsOf(parse(source))
const added = (title: string) => ({ id: title, value: null, title })
const rewritten = (change: (terms: Terms) => Partial<Terms>, yaml = source) => withTerms(yaml, { ...termsOf(parse(yaml)), ...change(termsOf(parse(yaml))) })

test('the same words leave the text as it is, letter for letter', () => {
  expect(withTerms(source, terms)).toBe(source)
})

test('a word is added, renamed, moved and removed, and nothing else changes', () => {
  const before = parse(source)
  const text = rewritten(({ plans }) => ({
    plans: [...plans.slice(1, 2).map((starter) => ({ ...starter, title: 'Start: “small” #1' })), ...plans.slice(0, 1), ...plans.slice(3), added('Scale')],
  }))
  const after = parse(text)
  expect(after.vocabularies.plans.map(({ value, title }: { value: string; title: string }) => [value, title])).toEqual([
    ['Starter', 'Start: “small” #1'],
    ['Free', 'Free'],
    ['Agency', 'Agency'],
    ['Enterprise', 'Enterprise'],
    ['Scale', 'Scale'],
  ])
  expect(after.vocabularies.plans[0].words).toEqual(['starter plan', 'basic', 'basic plan'])
  expect({ ...after, vocabularies: { ...after.vocabularies, plans: [] } }).toEqual({ ...before, vocabularies: { ...before.vocabularies, plans: [] } })
  const untouched = (text: string) => text.split('\n').filter((line) => !/value: |Scale/.test(line))
  expect(untouched(text)).toEqual(untouched(source))
})

test('a list that is emptied is empty, and takes words again', () => {
  const emptied = rewritten(() => ({ personas: [] }))
  expect(parse(emptied).vocabularies.personas).toEqual([])
  const filled = rewritten(() => ({ personas: [added('Agency')] }), emptied)
  expect(parse(filled).vocabularies.personas).toEqual([{ value: 'Agency', title: 'Agency' }])
  expect(parse(filled).vocabularies.plans).toEqual(parse(source).vocabularies.plans)
})

test('rows that are written over several lines stay so', () => {
  const yaml =
    'vocabularies:\n  personas:\n    - value: agency\n      title: Agency # the most\n      words: [agencies]\n    - value: shop\n      title: Shop\n  plans: []\nlast: 1\n'
  const text = rewritten(({ personas }) => ({ personas: personas.toReversed() }), yaml)
  expect(parse(text)).toEqual({
    vocabularies: {
      personas: [
        { value: 'shop', title: 'Shop' },
        { value: 'agency', title: 'Agency', words: ['agencies'] },
      ],
      plans: [],
    },
    last: 1,
  })
  expect(text).toContain('# the most')
})
