import { expect, test } from 'vitest'
import { anchorOf, nearestAnchor } from './anchors.ts'

const there = [
  'criteria',
  'criteria.proof',
  'criteria:beyond-access',
  'steps',
  'steps.saw',
  'customer.name',
  'customer.plan',
  'proposal.references',
  'extra.environment',
]

test.each([
  ['steps[k3f].saw', 'steps.saw'],
  ['steps[].saw', 'steps.saw'],
  ['criteria:beyond-access', 'criteria:beyond-access'],
  ['extra.environment', 'extra.environment'],
  ['ask', 'ask'],
])('%s stands at #%s', (path, anchor) => {
  expect(anchorOf(path)).toBe(anchor)
})

test.each([
  ['steps.saw', 'steps.saw'],
  ['steps.verdict', 'steps'],
  ['customer', 'customer.name'],
  ['criteria:gone', 'criteria'],
  ['criteria.criterion', 'criteria'],
  ['proposal.references.url', 'proposal.references'],
  ['nonsense', null],
  ['', null],
])('the nearest to #%s is #%s', (asked, found) => {
  expect(nearestAnchor(asked, there)).toBe(found)
})
