import fc from 'fast-check'
import { expect, test } from 'vitest'
import { passageOf } from './passage.ts'

const filler = 'Nothing of this has to do with it, and it goes on for a while to be long enough. '.repeat(6)
const marked = ({ passage, marks }: ReturnType<typeof passageOf>) => marks.map(([from, to]) => passage.slice(from, to))

test('the passage is the sentence that says most of what was asked, with its words marked in whatever form they stand there', () => {
  const found = passageOf(
    `${filler}Templates can be copied between workspaces by an administrator. ${filler}`,
    'How do I copy a template to another workspace?',
  )
  expect(found.passage).toMatch(/^… Templates can be copied between workspaces by an administrator\. .+ …$/)
  expect(marked(found)).toEqual(['Templates', 'copied', 'workspaces'])
})

test('a short text is its own passage; one without any of the words is shown from its beginning, unmarked', () => {
  expect(passageOf('The invoice is sent on the first.', 'When is the invoice sent?')).toEqual({
    passage: 'The invoice is sent on the first.',
    marks: [
      [4, 11],
      [15, 19],
    ],
  })
  const none = passageOf(filler, 'invoice')
  expect(none.passage.startsWith('Nothing of this')).toBe(true)
  expect(none.marks).toEqual([])
})

test('what says nothing is not marked, whatever word it looks like in its stem', () => {
  expect(marked(passageOf('Copy one template on Monday.', 'one template'))).toEqual(['one', 'template'])
})

test('whatever is asked of whatever text, marks lie in their order within a passage that is short', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 2_000 }), fc.string({ unit: 'grapheme', maxLength: 200 }), (text, question) => {
      const { passage, marks } = passageOf(text, question)
      expect(passage.length).toBeLessThanOrEqual(244)
      expect(marks.flat().toSorted((one, other) => one - other)).toEqual(marks.flat())
      expect(marks.every(([from, to]) => from < to && to <= passage.length)).toBe(true)
    }),
  )
})
