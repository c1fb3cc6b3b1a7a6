import { expect, test } from 'vitest'
import { emptyCase } from '#src/cases/case.ts'
import { shippedSops } from '../shipped.ts'
import { blankMacro } from './blank.ts'
import { headingsOf } from './headings.ts'
import { isMacro } from './is-macro.ts'
import { readMacro } from './read.ts'
import { sectionsOf } from './sections.ts'

const shipped = await shippedSops()

test.each(shipped)('the blank macro of $name has each heading of its layout once, and reads as nothing', ({ sop }) => {
  const blank = blankMacro(sop)
  const fields = sectionsOf(blank.split('\n'), headingsOf(sop)).flatMap(({ field }) => field ?? [])

  expect(fields).toEqual(sop.macro.headings.map(({ field }) => field))
  expect(blank.split('\n')[0]).toBe(sop.macro.title)
  expect(readMacro(blank, sop)).toEqual(emptyCase())
  expect(isMacro(blank, sop)).toBe(false)
})

test.each(shipped)('filled in, what stands under a heading of $name is found again', ({ sop }) => {
  const filled = blankMacro(sop)
    .replace('Steps Taken:\n-', 'Steps Taken:\n- Checked billing')
    .replace(/^(Proposed .*:)$/m, '$1 Grant it.')

  expect(isMacro(filled, sop)).toBe(true)
  expect(readMacro(filled, sop)).toMatchObject({ steps: [{ did: 'Checked billing' }], proposal: { recommendation: 'Grant it.' }, unplaced: [] })
})

test('what the SOP asks for stands there, whether its layout names it or not', () => {
  const [{ sop }] = shipped as [(typeof shipped)[number]]
  const seats = { id: 'seats', title: 'Seats', type: 'number' as const, choices: [], after: 'ask', question: 'How many?', why: 'Prices.' }
  const sparse = { ...sop, extra: [seats], macro: { title: ' Ours ', headings: [{ field: 'ask', write: 'Wish', read: [] }] } }
  const lines = blankMacro(sparse).split('\n')

  expect(lines.slice(0, 3)).toEqual(['Ours', '', 'Wish:'])
  expect(lines).toEqual(expect.arrayContaining(['Seats:', 'Steps:', 'Ticket:']))
})
