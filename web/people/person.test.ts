import { describe, expect, test } from 'vitest'
import { isLastAdministrator, type Listed, matching, rowsOf } from './person.ts'

const person = (name: string, said: Partial<Listed> = {}): Listed => ({
  id: name,
  name,
  email: `${name.toLowerCase()}@example.com`,
  role: 'tier1',
  leftAt: null,
  state: 'here',
  linkUntil: null,
  ...said,
})

const rows = rowsOf(
  [
    person('Tomás', { role: 'tier2' }),
    person('Maya'),
    person('Eve', { state: 'invited', linkUntil: '2026-03-09T12:00:00Z' }),
    person('Declan', { state: 'left', leftAt: '2026-03-01T12:00:00Z' }),
  ],
  [
    { name: 'Agencies', members: [{ id: 'Maya' }, { id: 'Declan' }] },
    { name: 'Nights', members: [{ id: 'Maya' }] },
  ],
)
const all = { words: '', role: null, state: 'all' } as const
const names = (filter: Parameters<typeof matching>[1]) => matching(rows, filter).map(({ name }) => name)

describe('who matches', () => {
  test.each([
    ['tomas', ['Tomás']],
    ['MAYA example', ['Maya']],
    ['agencies', ['Maya', 'Declan']],
    ['agencies nights', ['Maya']],
    ['nobody', []],
  ])('the words “%s”', (words, found) => {
    expect(names({ ...all, words })).toEqual(found)
  })

  test.each([
    ['present', ['Tomás', 'Maya', 'Eve']],
    ['here', ['Tomás', 'Maya']],
    ['invited', ['Eve']],
    ['left', ['Declan']],
    ['all', ['Tomás', 'Maya', 'Eve', 'Declan']],
  ] as const)('the state “%s”', (state, found) => {
    expect(names({ ...all, state })).toEqual(found)
  })

  test('a role', () => {
    expect(names({ ...all, role: 'tier2' })).toEqual(['Tomás'])
  })
})

describe('the last administrator', () => {
  const [noor, kim] = [person('Noor', { role: 'admin' }), person('Kim', { role: 'admin' })]

  test('is whoever has nobody beside them who works here', () => {
    expect(isLastAdministrator([noor, person('Maya')], 'Noor')).toBe(true)
    expect(isLastAdministrator([noor, kim], 'Noor')).toBe(false)
    expect(isLastAdministrator([noor, { ...kim, leftAt: '2026-03-01T12:00:00Z' }], 'Noor')).toBe(true)
  })

  test('is nobody who is none', () => {
    expect(isLastAdministrator([noor, person('Maya')], 'Maya')).toBe(false)
  })
})
