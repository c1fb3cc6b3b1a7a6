import { expect, test } from 'vitest'
import { emptyCase } from '../draft/case-of.ts'
import { movedTo } from './move-piece.ts'

const draft = { ...emptyCase, ask: 'Copy.', unplaced: ['First\nSecond', 'Other'] }

test('a piece stands behind the words of its field, and is not without a place any more', () => {
  expect(movedTo(draft, 'Other', 'ask')).toMatchObject({ ask: 'Copy.\nOther', unplaced: ['First\nSecond'] })
  expect(movedTo(draft, 'Other', 'extra.environment')).toMatchObject({ extra: { environment: 'Other' } })
})

test('in a list each of its lines becomes a row', () => {
  expect(movedTo(draft, 'First\nSecond', 'steps').steps.map(({ did }) => did)).toEqual(['First', 'Second'])
  expect(movedTo(draft, 'First\nSecond', 'proposal.assumptions').proposal.assumptions).toMatchObject([{ text: 'First' }, { text: 'Second' }])
})
