import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Case } from '#src/cases/case.ts'
import { shippedSops } from '../shipped.ts'
import { bareWords } from './headings.ts'
import { readMacro } from './read.ts'

const nonBug = (await shippedSops()).find(({ name }) => name === 'non-bug-escalation')?.sop ?? expect.fail('no SOP')

/** Every text of a case, wherever it stands. */
const texts = (value: unknown): string[] => (typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [String(value)])

describe('nothing that was written is dropped', () => {
  const known = new Set(nonBug.macro.headings.flatMap(({ write, read }) => [write, ...read]).flatMap((words) => bareWords(words).split(' ')))
  const dress = new Set([
    ...known,
    ...bareWords(nonBug.macro.title).split(' '),
    ...bareWords('result seen proof title target address sop link article precedent').split(' '),
  ])
  const piece = fc.oneof(
    fc.constantFrom(
      'Ticket: ',
      'User: ',
      '- ',
      '\n',
      '\n\n',
      '\n- ',
      '\n* ',
      'Steps Taken:\n',
      'Proposed Solution:\n',
      'Screenshots:\n',
      '\n> ',
      'Health: ',
      '# ',
      '| ',
      '1) ',
    ),
    fc.constantFrom(
      'Criteria:\n',
      'Assumptions: ',
      'Confidence: ',
      'Seen: ',
      ' → ',
      'https://docs.example/x1',
      'Link: ',
      'Plan: ',
      '**',
      '\t',
      'Environment: ',
      '\r\n',
      'none',
      'high',
    ),
    fc.stringMatching(/^[a-z]{3,6}\d{1,3} $/),
  )
  const anyText = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))

  test('every word is in a field or unplaced, headings and bullets aside', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const read = readMacro(text, nonBug)
        const found = new Set(bareWords(texts(read).join(' ')).split(' '))
        const lost = bareWords(text)
          .split(' ')
          .filter((word) => word !== '' && !found.has(word) && !dress.has(word) && !/^\d$/.test(word))
        expect(lost).toEqual([])
      }),
      { numRuns: 1_000 },
    )
  })

  test('an address begins where a word does, and a word is not cut in two for it', () => {
    expect(texts(readMacro('Link: highhttps://docs.example/x1 aaa0', nonBug)).join(' ')).toContain('highhttps://docs.example/x1')
  })

  test('any text at all makes a case', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), anyText), (text) => {
        const read = readMacro(text, nonBug)
        expect(Case.parse(read)).toEqual(read)
      }),
    )
  })

  test('a text too long for its field goes on among the unplaced, without a character lost', () => {
    for (const long of ['ab c😀'.repeat(6_000), `x${'😀'.repeat(15_000)}`]) {
      const read = readMacro(`Steps: x\nIssue: ${long}`, nonBug)

      expect(read.ask?.length).toBeLessThanOrEqual(20_000)
      expect([read.ask, ...read.unplaced].join('')).toBe(long)
      expect([read.ask, ...read.unplaced].every((text) => text?.isWellFormed())).toBe(true)
    }
  })

  test('more rows than a list takes go there too, and more pieces are joined', () => {
    const read = readMacro(`Steps:\n${Array.from({ length: 250 }, (_, at) => `- Checked w${at}`).join('\n')}`, nonBug)
    expect(read.steps).toHaveLength(100)
    expect(read.unplaced.join('\n')).toContain('Checked w249')

    const pieces = readMacro(`Anything else:\n${Array.from({ length: 250 }, (_, at) => `- w${at}`).join('\n')}`, nonBug).unplaced
    expect(pieces.length).toBeLessThanOrEqual(100)
    expect(pieces.join('\n').split('\n')).toHaveLength(250)
  })
})

describe('a long text is read in little time', () => {
  const nasty = [
    ...['a', ' ', '\n', '\n- a', '> ', '>\n', '*', '- ', '(', '|', ':', '?', '-', '_ ', '[x] ', ' → ', 'a, ', 'None ', '(upload 1', 'https://a. ', '\n1. '],
    ...['<p>', '<p>a</p>', '<div>', '<b>a', '</div>', '<', '&amp;', 'Ticket: a\n', 'Steps: - a\n', 'Criteria: a\n'],
  ]
  test.each(nasty)('of “%s”', (piece) => {
    for (const start of ['', 'Steps:\n- a', 'Criteria: ', 'Proposed Solution: ', '<p>']) {
      const text = `${start}${piece.repeat(Math.floor(100_000 / piece.length))}b`
      const began = process.threadCpuUsage() // of this thread alone: a machine that is busy with something else is no slower by it
      readMacro(text, nonBug)
      const { user, system } = process.threadCpuUsage(began)
      expect((user + system) / 1_000, start).toBeLessThan(1_000)
    }
  })
})
