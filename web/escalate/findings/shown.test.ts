import { expect, test } from 'vitest'
import type { Finding } from '../../client.ts'
import { emptyCase } from '../draft/case-of.ts'
import { type Checked, shown, unchecked } from './shown.ts'

const missing = (field: string): Finding => ({ field, rule: `${field}.missing`, severity: 'blocks', message: 'It is missing.', mend: 'Give it.' })
const empty = emptyCase
const typed = { ...emptyCase, ask: 'Copy' }
const after = (...events: Parameters<typeof shown>[1][]): Checked => events.reduce(shown, unchecked)
const fields = ({ shown }: Checked) => shown.map(({ field }) => field)

const checked = { kind: 'checked', findings: [missing('ask'), missing('blocker'), missing('steps')], of: empty } as const

test('nothing is shown before a field is left, and then that field alone', () => {
  expect(fields(after(checked))).toEqual([])
  expect(fields(after(checked, { kind: 'entered', path: 'ask' }, { kind: 'left', path: 'ask', now: empty }))).toEqual(['ask'])
})

test('what the check said before the last words were typed is not shown', () => {
  const left = after(checked, { kind: 'entered', path: 'ask' }, { kind: 'left', path: 'ask', now: typed })

  expect(fields(left)).toEqual([])
  expect(fields(shown(left, { kind: 'checked', findings: [missing('blocker')], of: typed }))).toEqual([])
})

test('while somebody types in a field nothing new appears there, and what is mended goes', () => {
  const again = after(checked, { kind: 'left', path: 'ask', now: empty }, { kind: 'entered', path: 'ask' })
  const filler = { ...missing('ask'), rule: 'text.filler' }

  expect(fields(again)).toEqual(['ask'])
  expect(fields(shown(again, { kind: 'checked', findings: [filler], of: typed }))).toEqual([])
})

test('a list says nothing new while somebody is in one of its rows', () => {
  const left = after(checked, { kind: 'entered', path: 'steps[a].did' }, { kind: 'left', path: 'steps', now: typed })

  expect(fields(shown({ ...left, focused: 'steps[a].saw' }, { ...checked, of: typed }))).toEqual([])
})

test('who asks to be led to a field sees what is wrong with it', () => {
  expect(fields(after(checked, { kind: 'called', path: 'blocker' }, { kind: 'entered', path: 'blocker' }))).toEqual(['blocker'])
})

test('a refused submission shows everything', () => {
  expect(fields(after({ kind: 'refused', findings: checked.findings, of: empty }))).toEqual(['ask', 'blocker', 'steps'])
})
