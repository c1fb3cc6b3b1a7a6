import { expect, test } from 'vitest'
import { emptyCase } from './case-of.ts'
import { valueAt, withValueAt } from './places.ts'

const step = { id: 'a', did: 'Looked', verdict: null, saw: 'Nothing' }
const given = { ...emptyCase, steps: [step], extra: { environment: 'Safari' } }

test.each([
  ['steps[a].saw', 'Nothing'],
  ['steps[a]', step],
  ['extra.environment', 'Safari'],
  ['customer.plan', null],
  ['steps[gone].saw', undefined],
  ['nowhere.at.all', undefined],
])('at %s stands %j', (path, value) => expect(valueAt(given, path)).toEqual(value))

test.each(['ask', 'customer.plan', 'steps[a].saw', 'proposal.recommendation', 'extra.other'])(
  'what is put at %s stands there, and nothing else has changed',
  (path) => {
    const changed = withValueAt(given, path, 'New')

    expect(valueAt(changed, path)).toBe('New')
    expect(withValueAt(changed, path, valueAt(given, path))).toEqual(given)
  },
)

test('a row that is gone comes back whole, and goes when nothing is left of it', () => {
  const row = { id: 'b', did: 'Asked', verdict: null, saw: null }

  const added = withValueAt(given, 'steps[b]', row)

  expect(added.steps).toEqual([step, row])
  expect(withValueAt(added, 'steps[b]', null).steps).toEqual([step])
})
