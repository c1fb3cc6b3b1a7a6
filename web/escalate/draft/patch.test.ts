import { expect, test } from 'vitest'
import { mergePatch } from '#src/foundation/merge-patch.ts'
import { emptyCase } from './case-of.ts'
import { patchOf } from './patch.ts'

const before = { ...emptyCase, ask: 'Copy.', extra: { environment: 'Safari' }, steps: [{ id: 'a', did: 'Looked', verdict: null, saw: null }] }

test('only what differs is sent, and what was cleared as null', () => {
  const after = { ...before, ask: null, customer: { ...before.customer, name: 'Northwind' }, extra: {} }

  expect(patchOf(before, after)).toEqual({ ask: null, customer: { name: 'Northwind' }, extra: { environment: null } })
})

test('a list is sent whole', () => {
  const added = [...before.steps, { id: 'b', did: 'Asked', verdict: null, saw: null }]

  expect(patchOf(before, { ...before, steps: added })).toEqual({ steps: added })
})

test('nothing is sent when nothing says anything else', () => {
  expect(patchOf(before, { ...before, blocker: '  ' })).toBeNull()
})

test('the server makes of it what stands on the screen', () => {
  const after = {
    ...before,
    blocker: 'No access.',
    customer: { ...before.customer, plan: 'Agency' },
    proposal: { ...before.proposal, confidence: 'low' as const },
  }

  expect(mergePatch(before, patchOf(before, after))).toEqual(after)
})
