import fc from 'fast-check'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { printed, readSop } from './read.ts'
import { shippedSops } from './shipped.ts'

let source = ''
beforeAll(async () => {
  source = (await shippedSops()).find(({ name }) => name === 'bug-escalation')?.source ?? ''
})

/** The shipped SOP with one piece of its text replaced. */
function changed(piece: string, by: string) {
  expect(source.split(piece).length, `“${piece}” stands there once`).toBe(2)
  return source.replace(piece, by)
}

const problemsIn = (text: string) => readSop(text, 'bugs.yaml').problems

/** Line and column of the mark “‸”, and the text without it. */
function marked(text: string) {
  const lines = text.slice(0, text.indexOf('‸')).split('\n')
  return { text: text.replace('‸', ''), line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}

describe('a problem is told with its line and column, here “‸”', () => {
  test.each([
    ['a member nobody knows', 'summary: >-', '‸colour: red\nsummary: >-', 'colour'],
    ['a missing member', '  - field: ticket\n    title: Ticket\n', '  - ‸field: ticket\n', 'Give some text here'],
    ['a member with nothing in it', 'criteria: []', 'criteria:‸', 'Give a list here, not nothing.'],
    [
      'a rule there is none of',
      '    rule: blocks\n    missing: The ticket',
      '    rule: ‸demands\n    missing: The ticket',
      'Give one of: returns, blocks, advises.',
    ],
    ['a number for a text', 'title: Bug escalation', 'title: ‸7', 'Give some text here, in quotes if it reads as a number.'],
    ['a text for a list', 'criteria: []', 'criteria: ‸none', 'Give a list here, not a string.'],
    ['a field of no case', 'field: customer.name\n    title', 'field: ‸customer.shoes\n    title', 'Give one of: ticket, customer.name'],
    ['a field asked for twice', 'field: customer.notes\n    title', 'field: ‸customer.name\n    title', '“customer.name” stands here for the second time.'],
    ['an extra field asked for twice', '- id: environment\n', '- id: ‸reproduce\n', '“reproduce” stands here for the second time.'],
    ['a place there is none of', 'after: reproduce', 'after: ‸blocker', '“blocker” is neither a field of this SOP nor an extra field'],
    ['a field that follows itself', 'after: ask', 'after: ‸reproduce', '“reproduce” is neither'],
    ['a heading of nothing', 'field: extra.actual\n', 'field: ‸extra.actually\n', '“extra.actually” is no field a heading can stand for.'],
    ['a heading with two meanings', 'write: Actual\n', 'write: ‸Expected\n', '“Expected” already means “extra.expected”'],
    ['a way of writing with two meanings', 'words: [merchants, ', 'words: [merchants, ‸Agencies, ', '“Agencies” already means “agency”'],
    ['a channel that is none', 'channel: "#bug-escalations"', 'channel: ‸bugs', 'Write the Slack channel as “#name”'],
    [
      'a rule without its sentence',
      'field: customer.name\n    title',
      '‸field: customer.name\n    rule: advises\n    missing: Gone.\n    title',
      'needs the sentence “mend”',
    ],
    ['what it is not for, sent to itself', 'sop: non-bug-escalation', 'sop: ‸bug-escalation', 'cannot go to this SOP'],
  ])('%s', (_, piece, by, message) => {
    const { text, ...where } = marked(changed(piece, by))

    const [problem] = problemsIn(text)

    expect(problem).toMatchObject({ file: 'bugs.yaml', ...where, message: expect.stringContaining(message) })
  })

  test('a verdict that no words betray', () => {
    const without = source.replace(/ {4}- value: ruled-out\n(?: {6}.*\n)+/, '')

    expect(problemsIn(without).map(({ message }) => message)).toEqual(['Say which words betray the verdict “ruled-out”.'])
  })

  test('what an alias stands for, where it can be mended', () => {
    const { text, ...where } = marked(changed('criteria: []', 'criteria: &none [‸7]').replace(/notFor:\n(?: {2}.*\n)+/, 'notFor: *none\n'))

    expect(problemsIn(text)).toMatchObject([where, where])
  })

  test('a choice without choices, and choices without a choice', () => {
    const choice = changed('    type: text\n    after: ask', '    type: choice\n    choices: [one]\n    after: ask')
    const text = changed('    type: text\n    after: ask', '    type: text\n    choices: [one]\n    after: ask')
    const twice = changed('    type: text\n    after: ask', '    type: choice\n    choices: [one, one]\n    after: ask')

    expect(problemsIn(choice).map(({ message }) => message)).toEqual(['A choice needs at least two choices.'])
    expect(problemsIn(text).map(({ message }) => message)).toEqual(['Only a choice has choices; this is a text.'])
    expect(problemsIn(twice).map(({ message }) => message)).toEqual(['“one” stands here for the second time.'])
  })

  test('all of them at once, in the order of the file', () => {
    const two = changed('title: Bug escalation', 'title: ""').replace('channel: "#bug-escalations"', 'channel: bugs')

    expect(problemsIn(two).map(({ path }) => path)).toEqual(['title', 'handoff.channel'])
    expect(problemsIn(two).map(printed)[1]).toMatch(/^bugs\.yaml:\d+:12: handoff\.channel: Write the Slack channel/)
  })
})

describe('what is no SOP at all', () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghi'].map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[at]}`)}]`).join('\n')}`

  test.each([
    ['nothing', ''],
    ['a word', 'hello'],
    ['a list', '- a'],
    ['broken YAML', 'name: [a\ntitle: b'],
    ['the same member twice', 'name: a\nname: b'],
    ['a heading that makes nonsense of everything after it', `A policy\n${'name: a\n'.repeat(100)}`],
    ['two documents', 'name: a\n---\nname: b'],
    ['an alias of nothing', 'name: *nobody'],
    ['aliases without end', bomb],
    ['a member called __proto__', '__proto__: { name: a }'],
    ['nesting without end', '['.repeat(20_000)],
    ['NUL', 'name: "\\0"'],
  ])('%s', (_, text) => {
    const { sop, problems } = readSop(text)

    expect(sop).toBeNull()
    expect(problems.length).toBeGreaterThan(0)
    expect(problems.length).toBeLessThan(50)
    for (const problem of problems) expect(printed(problem)).toMatch(/^sop\.yaml:\d+:\d+: .*[.!?]$/)
  })

  test('a file past its limit is told the limit, and not read', () => {
    expect(problemsIn(`${source}${'#'.repeat(600_000)}`)).toMatchObject([{ line: 1, column: 1, message: 'Keep this file to 64 kB.' }])
  })

  test('any text whatever is answered, never thrown at', () => {
    const cut = fc.tuple(fc.nat({ max: 12_000 }), fc.nat({ max: 40 }), fc.string({ maxLength: 12 }))
    fc.assert(
      fc.property(fc.oneof(fc.string(), cut), (given) => {
        const text = typeof given === 'string' ? given : source.slice(0, given[0]) + given[2] + source.slice(given[0] + given[1])
        const { sop, problems } = readSop(text)
        expect(sop === null).toBe(problems.length > 0)
        for (const { line, column } of problems) expect(Math.min(line, column)).toBeGreaterThanOrEqual(1)
      }),
      { numRuns: 60 },
    )
  })
})

test('what is written there is printed nowhere: a warning of the reader would go to the log as it is', () => {
  const printed = vi.spyOn(process, 'emitWarning')
  for (const yaml of ['![a: {```', '? [a]\n: 1', '{[a]: 1}', '!secret x', `${source}\n? {a: 1}\n: 2`]) readSop(yaml)
  expect(printed).not.toHaveBeenCalled()
})
