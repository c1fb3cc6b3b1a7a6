import { expect, test } from 'vitest'
import { shippedSops } from '../shipped.ts'
import { blankMacro } from './blank.ts'
import { compareMacros } from './compare.ts'

const [shipped] = await shippedSops()
const ours = blankMacro(shipped?.sop ?? expect.fail('no SOP'))
const differing = (there: string) => compareMacros(there, ours).filter((line) => line.in !== 'both')
const lines = ours.split('\n')
const paragraphs = lines.filter((line) => line !== '').map((line) => `<p>${line.replaceAll('&', '&amp;')}</p>`)

test.each([
  ['itself', ours],
  ['with other blanks and line ends', lines.map((line) => `  ${line.replaceAll(' ', '  ')}\t`).join('\r\n\r\n')],
  ['without its blank lines', lines.filter((line) => line !== '').join('\n')],
  ['with other bullets', ours.replaceAll(/^-$/gm, '•\n* ')],
  ['without bullets', ours.replaceAll(/^-\n/gm, '')],
  ['as a numbered list', lines.map((line, at) => (at === 0 || line.length < 2 ? line : `${at}. ${line}`)).join('\n')],
  [
    'in capitals, bold, with emoji and straight apostrophes',
    ours
      .toUpperCase()
      .replaceAll('’', "'")
      .replaceAll(/^(.+):$/gm, '✅ **$1**:'),
  ],
  ['as the help desk’s HTML', paragraphs.join('')],
  ['as HTML with a list', `<p>${lines[0]}</p><ul>${paragraphs.slice(1).join('').replaceAll('<p>', '<li>').replaceAll('</p>', '</li>')}</ul>`],
  ['with a placeholder that the help desk fills in', ours.replace('Customer name:', 'Customer name: {{contact.name | fallback:"unknown"}}')],
])('the same: %s', (_, there) => expect(differing(there)).toEqual([]))

test('each line that differs is told, and where it stands', () => {
  const there = ours
    .replace('Steps Taken:', 'What we tried:')
    .replace(/^Why can’t Tier 1.*\n/m, '')
    .replace(/\n$/, '\n\nThanks!\n')
  const blocker = lines.find((line) => line.startsWith('Why can’t Tier 1'))

  expect(differing(there)).toEqual([
    { in: 'ours', text: blocker },
    { in: 'there', text: 'What we tried:' },
    { in: 'ours', text: 'Steps Taken:' },
    { in: 'there', text: 'Thanks!' },
  ])
})

test('an empty macro lacks everything, and one that is a book is compared in no time', () => {
  const all = lines.filter((line) => line.length > 1)
  expect(compareMacros('', ours)).toEqual(all.map((text) => ({ in: 'ours', text })))
  const book = Array.from({ length: 20_000 }, (_, at) => `Line ${at}`)
  const start = performance.now()
  const found = compareMacros(book.join('\n'), ours)
  expect(performance.now() - start).toBeLessThan(2_000)
  expect(found).toHaveLength(book.length + all.length)
})
