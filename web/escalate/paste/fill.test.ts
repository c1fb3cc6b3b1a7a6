import { expect, test } from 'vitest'
import { emptyCase } from '../draft/case-of.ts'
import { filledFrom, unfilled } from './fill.ts'

const step = (id: string, did: string) => ({ id, did, verdict: null, saw: null })
const read = { ...emptyCase, ask: 'Copy 40 templates.', steps: [step('a', 'Looked'), step('b', 'Asked')], unplaced: ['Mood: fine'] }

test('what is read goes where nothing stands, and names the fields that it filled', () => {
  const { after, paths, clashes } = filledFrom({ ...emptyCase, blocker: 'No access.' }, read)

  expect(after).toEqual({ ...read, blocker: 'No access.' })
  expect(paths).toEqual(expect.arrayContaining(['ask', 'steps[a].did', 'steps[b].saw', 'unplaced']))
  expect(paths).not.toContain('blocker')
  expect(clashes).toEqual([])
})

test('what stands there is kept, with what was read beside it', () => {
  const { after, clashes } = filledFrom({ ...emptyCase, ask: 'Mine.' }, read)

  expect(after.ask).toBe('Mine.')
  expect(clashes).toEqual([{ path: 'ask', theirs: 'Copy 40 templates.' }])
})

test('the same text twice adds nothing', () => {
  const once = filledFrom(emptyCase, read).after
  const again = { ...read, steps: [step('x', 'Looked'), step('y', 'Asked')] }

  expect(filledFrom(once, again)).toMatchObject({ after: once, paths: [], clashes: [] })
})

test('a row that nobody filled makes way', () => {
  const { after } = filledFrom({ ...emptyCase, steps: [{ ...step('z', ''), did: null }] }, read)

  expect(after.steps.map(({ id }) => id)).toEqual(['a', 'b'])
})

test('a paste is taken back without what was written since', () => {
  const filled = filledFrom({ ...emptyCase, blocker: 'No access.' }, read)

  expect(unfilled({ ...filled.after, blocker: 'No access at all.' }, filled)).toEqual({ ...emptyCase, blocker: 'No access at all.' })
})
