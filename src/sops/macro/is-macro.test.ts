import { describe, expect, test } from 'vitest'
import { Case } from '#src/cases/case.ts'
import { completeCase } from '#test/cases.ts'
import { shippedSops } from '../shipped.ts'
import { isMacro, isTitledAs } from './is-macro.ts'
import { writeMacro } from './write.ts'

const shipped = await shippedSops()
const [nonBug, bug] = ['non-bug-escalation', 'bug-escalation'].map((name) => shipped.find((one) => one.name === name)?.sop ?? expect.fail(`no SOP ${name}`))
const sop = nonBug ?? expect.fail('no SOP')
const title = sop.macro.title
const filled = writeMacro(Case.parse(completeCase), sop)
const empty = [title, ...sop.macro.headings.map(({ write }) => `${write}:\n- `)].join('\n')
const sample = sop.sample ?? ''

describe('is the macro, filled in', () => {
  test.each([
    ['as Baton writes it', filled],
    ['the SOP’s sample, without a title', sample],
    ['the sample with its proposal cut out', sample.slice(0, sample.indexOf('Proposed Solution'))],
    ['under its title, with one part of the writer’s own', `${title}\nIssue: A refund.`],
    ['as a help desk’s HTML', `<p>${title}</p><p><b>Issue:</b> A refund.</p><ul><li>Steps:</li></ul>`],
    ['with a word before it', `Hi team, please have a look.\n\n${filled}`],
    ['with a quotation in it', `${sample}\n> The customer wrote: please hurry.`],
  ])('%s', (_, text) => expect(isMacro(text, sop)).toBe(true))
})

describe('is none', () => {
  test.each([
    ['nothing', ' \n '],
    ['an ordinary note', 'Customer called again, very unhappy. I told them we are looking into it.'],
    ['a note that quotes one heading', 'Proposed Solution: give them the refund?\nWhat do you think?'],
    ['a note for oneself, in headings of its own', 'Issue: no invoice.\nSteps: looked in billing.\nNext steps: ask again tomorrow.'],
    ['its title alone', title],
    ['its title in a sentence', `Please use “${title}” for this.\nIssue: it lacks everything.`],
    ['the macro as it comes, empty', empty],
    ['the empty macro whose hints stand in brackets', [title, 'Issue Summary:', '[what the user is asking]', '- (why it stops here)'].join('\n')],
    [
      'the macro in which only the help desk has filled something in',
      `${title}\nTicket: https://app.intercom.com/a/inbox/x/inbox/conversation/7\nUser: Northwind\nIssue:`,
    ],
    ['a quotation of a whole case', filled.replaceAll(/^/gm, '> ')],
    ['a quotation of a whole case, and a word about it', `Is this how one writes it?\n\n${filled.replaceAll(/^/gm, '> ')}`],
    ['what Baton gave out to be put there by hand', `Escalated as E-1042.\n\n${filled}`],
  ])('%s', (_, text) => expect(isMacro(text, sop)).toBe(false))
})

test('of two macros that are called almost the same, each is known by its own title', () => {
  const titled = `${bug?.macro.title}\nIssue: The page stays white.`

  expect([isTitledAs(titled, bug ?? sop), isTitledAs(titled, sop)]).toEqual([true, false])
})
