import { expect, test } from 'vitest'
import type { Case } from '../client.ts'
import { assumptions, linesOf, moved, newRowId, type Step, steps, withAfter, withBack, withRow, worthKeeping } from './rows.ts'

const rows = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]
const ids = (given: readonly { id: string }[]) => given.map(({ id }) => id).join('')

test('a new row has an id that the server takes, and never the same', () => {
  const made = Array.from({ length: 200 }, newRowId)

  expect(made.every((id) => /^[\w-]{1,40}$/.test(id))).toBe(true)
  expect(new Set(made).size).toBe(made.length)
})

test('a row that is changed keeps its place; one that stood on the screen only comes last', () => {
  expect(
    withRow(
      [
        { id: 'a', text: '' },
        { id: 'b', text: '' },
      ],
      { id: 'a', text: 'x' },
    ),
  ).toEqual([
    { id: 'a', text: 'x' },
    { id: 'b', text: '' },
  ])
  expect(ids(withRow(rows, { id: 'd' }))).toBe('abcd')
})

test('new rows come behind the one they were made in', () => {
  expect(ids(withAfter(rows, 'a', { id: 'x' }, { id: 'y' }))).toBe('axybc')
  expect(ids(withAfter(rows, 'gone', { id: 'x' }))).toBe('abcx')
})

test('a row moves by one place, and stays where there is none', () => {
  expect(ids(moved(rows, 'b', -1))).toBe('bac')
  expect(ids(moved(rows, 'b', 1))).toBe('acb')
  expect(ids(moved(rows, 'a', -1))).toBe('abc')
  expect(ids(moved(rows, 'c', 1))).toBe('abc')
  expect(ids(moved(rows, 'gone', 1))).toBe('abc')
})

test('a row that was taken out comes back at its place, and only once', () => {
  expect(ids(withBack([{ id: 'a' }, { id: 'c' }], { id: 'b' }, 1))).toBe('abc')
  expect(ids(withBack(rows, { id: 'b' }, 1))).toBe('abc')
  expect(ids(withBack([], { id: 'b' }, 4))).toBe('b')
})

test.each([
  ['one line', ['one line']],
  ['- Cleared the cache\r\n- Signed in again\n\n', ['Cleared the cache', 'Signed in again']],
  ['1. First\n2) Second\n  • Third', ['First', 'Second', 'Third']],
  ['3.5 is the version\n-1 is the answer', ['3.5 is the version', '-1 is the answer']],
  [' \n ', []],
])('%j holds the lines %j', (text, lines) => {
  expect(linesOf(text)).toEqual(lines)
})

const empty: Case = {
  ticket: null,
  customer: { name: null, persona: null, plan: null, health: null, notes: null },
  criteria: [],
  ask: null,
  blocker: null,
  steps: [],
  evidence: [],
  evidenceWaiver: null,
  proposal: { recommendation: null, references: [], assumptions: [], confidence: null },
  extra: {},
  unplaced: [],
}

test('rows that nobody has filled are not kept, and a verdict alone is worth keeping', () => {
  const rows: Step[] = [
    { id: 'a', did: ' ', verdict: null, saw: null },
    { id: 'b', did: null, verdict: 'ruled-out', saw: null },
    { id: 'c', did: null, verdict: null, saw: 'A 404.' },
  ]
  const draft = assumptions.write(steps.write(empty, rows), [
    { id: 'x', text: '' },
    { id: 'y', text: 'One parent.' },
  ])

  expect(ids(steps.read(worthKeeping(draft)))).toBe('bc')
  expect(ids(assumptions.read(worthKeeping(draft)))).toBe('y')
})

test('evidence belongs to no step once its step is gone', () => {
  const draft = { ...steps.write(empty, [{ id: 'b', did: 'Looked', verdict: null, saw: null }]), evidence: [shows('1', 'b'), shows('2', 'gone')] }

  expect(worthKeeping(draft).evidence).toEqual([shows('1', 'b'), shows('2', null)])
})

const shows = (id: string, step: string | null) => ({ id, caption: null, step })
