import { expect, test } from 'vitest'
import type { Finding } from '../../client.ts'
import { nextStop, stopsOf } from './stops.ts'

const finding = (field: string, severity: Finding['severity']): Finding => ({ field, rule: 'r', severity, message: '', mend: '' })
const findings = [finding('ask', 'blocks'), finding('ask', 'advises'), finding('steps', 'advises'), finding('proposal.recommendation', 'returns')]
const paths = (stops: readonly { path: string }[]) => stops.map(({ path }) => path)

test('what holds it up comes once a field, choices before and marks behind it', () => {
  const stops = stopsOf({ clashes: ['clash.blocker'], findings, marks: ['steps[a].saw', 'ask'] })

  expect(paths(stops)).toEqual(['clash.blocker', 'ask', 'proposal.recommendation', 'steps[a].saw'])
})

test('advice is gone through when nothing else is left', () => {
  expect(paths(stopsOf({ clashes: [], findings: [finding('steps', 'advises')], marks: [] }))).toEqual(['steps'])
})

test('one goes from each to the next, and from the last to the first', () => {
  const stops = stopsOf({ clashes: [], findings, marks: [] })

  expect(nextStop(stops, null, null)?.path).toBe('ask')
  expect(nextStop(stops, 'ask', null)?.path).toBe('proposal.recommendation')
  expect(nextStop(stops, 'proposal.recommendation', null)?.path).toBe('ask')
  expect(nextStop([], 'ask', null)).toBeUndefined()
})

test('the field in which somebody is, is passed over; the last word of the check may be older than theirs', () => {
  const stops = stopsOf({ clashes: [], findings: [finding('criteria', 'blocks'), finding('blocker', 'blocks')], marks: [] })

  expect(nextStop(stops, null, 'criteria[a].proof')?.path).toBe('blocker')
  expect(nextStop(stops.slice(0, 1), 'criteria', 'criteria[a].proof')?.path).toBe('criteria')
})
