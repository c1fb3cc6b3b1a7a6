import { expect, test } from 'vitest'
import { compareSops } from './compare.ts'
import { shippedSops } from './shipped.ts'
import type { Sop } from './sop.ts'

const shipped = await shippedSops()
const before = shipped.find(({ name }) => name === 'non-bug-escalation')?.sop ?? expect.fail('no SOP')

function changed(change: (sop: Sop) => void): Sop {
  const sop = structuredClone(before)
  change(sop)
  return sop
}

const differences = (change: (sop: Sop) => void) => compareSops(before, changed(change))

test('the same SOP has no differences', () => {
  expect(differences(() => {})).toEqual([])
})

test('a sentence that changed is named by the id of its row', () => {
  const changes = differences(({ criteria: [first] }) => {
    if (first) first.proof.question = 'Where?'
  })

  expect(changes).toEqual([{ path: 'criteria[not-documented].proof.question', was: 'Where did you look, and for what?', is: 'Where?' }])
})

test('a field is named by the field it asks for, and a rule taken away is null', () => {
  const changes = differences(({ fields: [ticket] }) => delete ticket?.rule)

  expect(changes).toEqual([{ path: 'fields[ticket].rule', was: 'blocks', is: null }])
})

test('a row that went or came is one difference', () => {
  const gone = differences(({ criteria }) => criteria.pop())
  const added = compareSops(
    changed(({ criteria }) => criteria.pop()),
    before,
  )

  expect(gone).toEqual([{ path: 'criteria[policy-ambiguity]', was: before.criteria.at(-1), is: null }])
  expect(added).toEqual([{ path: 'criteria[policy-ambiguity]', was: null, is: before.criteria.at(-1) }])
})

test('another order is told once, for the list', () => {
  const [first, ...more] = differences(({ starters }) => starters.reverse())

  expect(first).toMatchObject({ path: 'starters', was: before.starters.map(({ id }) => id), is: before.starters.map(({ id }) => id).toReversed() })
  expect(more).toEqual([])
})

test('a list of words is compared whole', () => {
  const changes = differences(({ vocabularies }) => vocabularies.emptyPhrases.push('as always'))

  expect(changes).toMatchObject([{ path: 'vocabularies.emptyPhrases', is: expect.arrayContaining(['as always']) }])
})

test('the macro and the handoff are compared too', () => {
  const changes = differences((sop) => {
    sop.macro.title = 'Other'
    sop.handoff.states.closed.tag = 'keep'
  })

  expect(changes.map(({ path }) => path)).toEqual(['handoff.states.closed.tag', 'macro.title'])
})
