import { expect, test } from 'vitest'
import { faultsOfMessage, faultsOfView } from './validate.ts'

const plain = (text: string) => ({ type: 'plain_text', text })
const section = (text: string, more: object = {}) => ({ type: 'section', text: { type: 'mrkdwn', text }, ...more })
const button = (more: object = {}) => ({ type: 'button', text: plain('Accept'), action_id: 'accept', value: '1', ...more })
const actions = (...elements: object[]) => ({ type: 'actions', elements })
const message = (...blocks: object[]) => faultsOfMessage({ text: 'Words', blocks })
const option = (more: object = {}) => ({ text: plain('One'), value: 'one', ...more })
const input = (element: object, more: object = {}) => ({ type: 'input', label: plain('Ask'), element, ...more })
const modal = (blocks: object[], more: object = {}) => faultsOfView({ type: 'modal', title: plain('Escalate'), submit: plain('Submit'), blocks, ...more })
const select = (more: object = {}) => ({ type: 'static_select', action_id: 'a', options: [option()], ...more })

test('what Slack takes has no faults', () => {
  const context = { type: 'context', elements: [{ type: 'mrkdwn', text: 'with *Tomás*', verbatim: true }] }
  expect(
    message(section('a'.repeat(3000), { block_id: 'one' }), context, { type: 'divider' }, actions(button({ style: 'primary' }), button({ action_id: 'b' }))),
  ).toEqual([])
  expect(
    modal([
      input({ type: 'plain_text_input', action_id: 'a', multiline: true, max_length: 3000 }),
      input(select()),
      input({ type: 'file_input', action_id: 'f', max_files: 10 }),
    ]),
  ).toEqual([])
  expect(faultsOfView({ type: 'home', blocks: [section('Nothing waits for you.')] })).toEqual([])
})

test.each([
  ['a text that is too long', message(section('a'.repeat(3001)))],
  ['an empty text', message(section(''))],
  ['a button whose text is too long', message(actions(button({ text: plain('a'.repeat(76)) })))],
  ['a button whose value is too long', message(actions(button({ value: 'a'.repeat(2001) })))],
  ['a button whose address is too long', message(actions(button({ url: `https://a.test/${'a'.repeat(3000)}` })))],
  ['a colour that buttons do not have', message(actions(button({ style: 'green' })))],
  ['a button with mrkdwn', message(actions(button({ text: { type: 'mrkdwn', text: 'Accept' } })))],
  ['a button without words', message(actions({ type: 'button', action_id: 'accept' }))],
  ['51 blocks', message(...Array.from({ length: 51 }, () => section('a')))],
  ['26 buttons', message(actions(...Array.from({ length: 26 }, (_, at) => button({ action_id: `${at}` }))))],
  ['no button at all', message(actions())],
  ['eleven fields', message({ type: 'section', fields: Array.from({ length: 11 }, () => plain('a')) })],
  ['a field that is too long', message({ type: 'section', fields: [plain('a'.repeat(2001))] })],
  ['a header that is too long', message({ type: 'header', text: plain('a'.repeat(151)) })],
  ['a header with mrkdwn', message({ type: 'header', text: { type: 'mrkdwn', text: 'a' } })],
  ['eleven pieces of context', message({ type: 'context', elements: Array.from({ length: 11 }, () => plain('a')) })],
  ['a block that does not exist', message({ type: 'paragraph', text: plain('a') })],
  ['a field that does not exist', message(section('a', { colour: 'red' }))],
  ['a block_id that is too long', message(section('a', { block_id: 'a'.repeat(256) }))],
  ['two blocks with one name', message(section('a', { block_id: 'one' }), section('b', { block_id: 'one' }))],
  ['two buttons with one name', message(actions(button(), button()))],
  ['40,001 characters', faultsOfMessage({ text: 'a'.repeat(40_001) })],
  ['blocks of more than 40,000 characters', message(...Array.from({ length: 14 }, () => section('a'.repeat(2_990))))],
  ['nothing for phones and screen readers', faultsOfMessage({ blocks: [section('a')] })],
  ['an option whose value is too long', modal([input(select({ options: [option({ value: 'a'.repeat(76) })] }))])],
  ['an option without words', modal([input(select({ options: [{ value: 'one' }] }))])],
  ['an option with mrkdwn in a select', modal([input(select({ options: [option({ text: { type: 'mrkdwn', text: 'One' } })] }))])],
  ['101 options', modal([input(select({ options: Array.from({ length: 101 }, (_, at) => option({ value: `${at}` })) }))])],
  ['eleven checkboxes', modal([input({ type: 'checkboxes', options: Array.from({ length: 11 }, () => option()) })])],
  ['a placeholder that is too long', modal([input({ type: 'plain_text_input', placeholder: plain('a'.repeat(151)) })])],
  ['an input that takes too much', modal([input({ type: 'plain_text_input', min_length: 3001 })])],
  ['eleven files', modal([input({ type: 'file_input', max_files: 11 })])],
  ['a hint that is too long', modal([input(select(), { hint: plain('a'.repeat(2001)) })])],
  ['an input without submit', modal([input(select())], { submit: undefined })],
  ['a title that is too long', modal([section('a')], { title: plain('a'.repeat(25)) })],
  ['a modal without title', modal([section('a')], { title: undefined })],
  ['101 blocks in a modal', modal(Array.from({ length: 101 }, () => section('a')))],
  ['metadata that is too long', modal([section('a')], { private_metadata: 'a'.repeat(3001) })],
  ['an input in a button’s place', message(actions({ type: 'plain_text_input', action_id: 'a' }))],
])('it finds %s', (_, faults) => {
  expect(faults.length).toBeGreaterThan(0)
})
