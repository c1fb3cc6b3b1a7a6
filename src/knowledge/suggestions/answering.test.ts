import { expect, test } from 'vitest'
import { solvedBy } from './answering.ts'

test('of an SOP the whole is named, whichever of its parts answered; what has no parts is named as it is', () => {
  expect(solvedBy({ kind: 'sop', id: 'non-bug-escalation#criteria.beyond-access' }).solvedBy).toEqual({ kind: 'sop', id: 'non-bug-escalation' })
  expect(solvedBy({ kind: 'sop', id: 'non-bug-escalation' }).solvedBy).toEqual({ kind: 'sop', id: 'non-bug-escalation' })
  expect(solvedBy({ kind: 'article', id: 'a#b' }).solvedBy).toEqual({ kind: 'article', id: 'a#b' })
})
